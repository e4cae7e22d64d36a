package org.steadyhearts.coach.dialog;

/** The four situations that a turn may be in, and which of them it is. */
final class Situations {

  private final Situation leftToThemselves;
  private final Situation midTelling;
  private final Situation offerStands;
  private final Situation anytime;

  Situations(Dialogs dialogs) {
    anytime = new Anytime(dialogs);
    leftToThemselves = new LeftToThemselves(dialogs.resuming(), dialogs.skill());
    midTelling = new MidTelling(dialogs.telling(), dialogs.exercises(), dialogs.skill(), anytime);
    offerStands = new OfferStands(dialogs, anytime);
  }

  Situation of(TurnContext turn) {
    if (turn.leftToThemselves()) {
      return leftToThemselves;
    }
    if (turn.cutOffAt().isPresent()) {
      return midTelling;
    }
    return turn.heardOffer().isPresent() ? offerStands : anytime;
  }
}
