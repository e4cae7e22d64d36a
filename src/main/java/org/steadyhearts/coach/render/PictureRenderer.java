package org.steadyhearts.coach.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.narration.ExerciseNarration;
import org.steadyhearts.coach.narration.LessonNarration;
import org.steadyhearts.coach.narration.Narration;
import org.steadyhearts.coach.narration.Resuming;
import org.steadyhearts.coach.render.Picture.Asked;
import org.steadyhearts.coach.render.Picture.Breath;
import org.steadyhearts.coach.render.Picture.Clock;
import org.steadyhearts.coach.render.Picture.Course;
import org.steadyhearts.coach.render.Picture.Motion;
import org.steadyhearts.coach.render.Picture.Side;
import org.steadyhearts.coach.render.Picture.Stretch;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Label;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phase.Move;
import org.steadyhearts.curriculum.Step.Partner;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.exercise.Cue;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.speech.Delivery;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;

/** Makes the picture that goes with a {@link Receipt}: large, calm, few words. */
final class PictureRenderer {

  /** How full the lungs are after a breath in that a second, short one follows. */
  private static final double BEFORE_A_SIP = 0.75;

  /** Slower than a usual voice is; at a slower one the report comes while it still speaks. */
  private static final double SLOWEST = 1.18;

  /** Longer than it takes until Alexa begins. */
  private static final double OVERHEAD_SECONDS = 6;

  /** Alexa's timestamps are whole seconds. */
  private static final int TIMESTAMPS_MILLIS = 1_000;

  private final Curriculum curriculum;
  private final PhraseRenderer phrases;

  PictureRenderer(Curriculum curriculum, PhraseRenderer phrases) {
    this.curriculum = curriculum;
    this.phrases = phrases;
  }

  /**
   * Empty for an answer that is silence: whatever is on the screen stays.
   *
   * @param sounds whether what is told is heard over a sound
   */
  Optional<Picture> of(Receipt receipt, Delivery delivery, boolean sounds) {
    boolean discreet = delivery.whispered();
    if (receipt.lines().isEmpty() && receipt.question().isEmpty()) {
      return Optional.empty();
    }
    var course =
        receipt
            .told()
            .flatMap(from -> told(from, new Tempo(delivery.slowness(), sounds)))
            .map(told -> course(receipt, told, delivery, sounds));
    var done = course.isPresent() ? done(receipt, discreet) : "";
    return Optional.of(new Picture(course, done, asked(receipt, discreet)));
  }

  /** How slow the voice is, and whether it is heard over a sound, which holds what is timed. */
  private record Tempo(double slowness, boolean held) {
    double seconds(Cue cue) {
      return held ? cue.heldSeconds(slowness) : cue.seconds(slowness);
    }

    int millis(Cue cue) {
      return PictureRenderer.millis(seconds(cue));
    }
  }

  private Course course(Receipt receipt, Subject told, Delivery delivery, boolean sounds) {
    boolean discreet = delivery.whispered();
    var before = before(receipt);
    double lead =
        before.stream()
            .mapToDouble(say -> Pace.seconds(Ssml.of(phrases.words(say)), delivery.slowness()))
            .sum();
    return new Course(
        told.titled() && discreet ? "" : capital(told.heading()),
        discreet ? "" : told.text(),
        told.motion(),
        receipt.question().map(open -> curriculum.label(Label.STOP)),
        millis(lead),
        millis(told.seconds()),
        told.telling()
            .map(telling -> over(telling, before, delivery))
            .map(over -> sounds ? over + Soundtrack.START_MILLIS : over));
  }

  /**
   * @param titled whether the heading says what it is about
   */
  private record Subject(
      String heading,
      boolean titled,
      String text,
      Motion motion,
      double seconds,
      Optional<Narration> telling) {}

  /** Empty for what a later release dropped. */
  private Optional<Subject> told(Bookmark from, Tempo tempo) {
    int number = from.content().number();
    return switch (from.content().kind()) {
      case TIP -> curriculum.tip(number).map(tip -> told(tip, tempo));
      case LESSON -> curriculum.lesson(number).map(lesson -> told(lesson, from, tempo));
      case EXERCISE -> curriculum.exercise(number).map(exercise -> told(exercise, from, tempo));
    };
  }

  private static Subject told(Tip tip, Tempo tempo) {
    double seconds = Pace.seconds(Ssml.of(tip.text()), tempo.slowness());
    return new Subject(
        "", false, tip.glance(), new Picture.GrowingLine(), seconds, Optional.empty());
  }

  private static Subject told(Lesson lesson, Bookmark from, Tempo tempo) {
    var telling = LessonNarration.of(lesson, from);
    return new Subject(
        SpokenNames.lesson(lesson),
        false,
        lesson.title(),
        new Picture.GrowingLine(),
        telling.seconds(tempo.slowness()),
        Optional.of(telling));
  }

  private Subject told(Exercise exercise, Bookmark from, Tempo tempo) {
    var telling = ExerciseNarration.of(exercise, from);
    var cues = telling.timeline().cues().subList(telling.part().from(), telling.part().to());
    boolean breathes = cues.stream().anyMatch(cue -> cue.act() instanceof Cue.Breathe);
    return new Subject(
        exercise.name(),
        true,
        "",
        breathes ? breath(cues, tempo) : clock(cues, tempo),
        cues.stream().mapToDouble(tempo::seconds).sum(),
        Optional.of(telling));
  }

  /** So late that time alone mostly shows that it was heard; see {@link Resuming}. */
  private int over(Narration telling, List<Utterance.Said> before, Delivery delivery) {
    return millis(
            phrases.longest(before) * Math.max(1, delivery.slowness())
                + telling.seconds(SLOWEST * Resuming.factor(delivery))
                + OVERHEAD_SECONDS)
        + TIMESTAMPS_MILLIS;
  }

  private Motion breath(List<Cue> cues, Tempo tempo) {
    int before = 0;
    int cycles = 0;
    List<Cue> cycle = new ArrayList<>();
    for (var cue : cues) {
      if (cue.act() instanceof Cue.Breathe breathe) {
        cycles += breathe.first() ? 1 : 0;
        if (cycles == 1) {
          cycle.add(cue);
        }
      } else if (cycles == 0) {
        before += tempo.millis(cue);
      }
    }
    return new Breath(before, sides(cycle, stretch(cues, tempo)), cycles);
  }

  /**
   * How much longer breaths take, on the whole, in a slower voice: its words are in some of them
   * only, so the circle that is drawn for all keeps with them at the end.
   */
  private static double stretch(List<Cue> cues, Tempo tempo) {
    var breaths = cues.stream().filter(cue -> cue.act() instanceof Cue.Breathe).toList();
    double usual = breaths.stream().mapToDouble(cue -> cue.seconds(1)).sum();
    return usual == 0 ? 1 : breaths.stream().mapToDouble(tempo::seconds).sum() / usual;
  }

  private List<Side> sides(List<Cue> cycle, double stretch) {
    List<Side> sides = new ArrayList<>();
    double full = 0;
    for (int i = 0; i < cycle.size(); i++) {
      var move = move(cycle.get(i));
      boolean sipFollows = i + 1 < cycle.size() && move(cycle.get(i + 1)) == Move.SIP;
      double then =
          switch (move) {
            case IN, SIP -> sipFollows ? BEFORE_A_SIP : 1;
            case OUT -> 0;
            case HOLD, REST -> full;
          };
      sides.add(
          new Side(
              label(move), (int) Math.round(cycle.get(i).lengthMillis() * stretch), full, then));
      full = then;
    }
    return sides;
  }

  private static Move move(Cue cue) {
    return ((Cue.Breathe) cue.act()).move();
  }

  private String label(Move move) {
    return curriculum.label(
        switch (move) {
          case IN -> Label.IN;
          case SIP -> Label.SIP;
          case HOLD -> Label.HOLD;
          case OUT -> Label.OUT;
          case REST -> Label.REST;
        });
  }

  private Motion clock(List<Cue> cues, Tempo tempo) {
    List<Stretch> stretches = new ArrayList<>();
    for (var cue : cues) {
      stretches.add(stretch(cue, tempo));
    }
    return new Clock(stretches);
  }

  private Stretch stretch(Cue cue, Tempo tempo) {
    int length = tempo.millis(cue);
    if (cue.act() instanceof Cue.Floor turn) {
      var label = turn.speaker() == Partner.FIRST ? Label.FIRST_SPEAKER : Label.SECOND_SPEAKER;
      return new Stretch(curriculum.label(label), length, Optional.of(turn.speaker()));
    }
    boolean quiet = cue.act() instanceof Cue.Rest;
    return new Stretch(quiet ? curriculum.label(Label.QUIET) : "", length, Optional.empty());
  }

  /** Two people who are left to themselves are not asked in print. */
  private Optional<Asked> asked(Receipt receipt, boolean discreet) {
    return receipt
        .question()
        .filter(question -> !question.offer().silent())
        .map(question -> asked(question, discreet));
  }

  private Asked asked(Receipt.Question question, boolean discreet) {
    // An open question cannot be touched; its shorter form asks for a yes or a no.
    boolean open = question.offer().kind() == Offer.OfferKind.FIRST || question.offer().asksKind();
    boolean shorter = discreet || open;
    var whole = shown(shorter ? question.reprompt() : question.asked(), discreet);
    // What it is and how long it takes was said; a round screen has room for the question.
    var words = question.offer().asksTwo() ? lastSentence(whole) : whole;
    return switch (question.offer().kind()) {
      case EXERCISE, PRACTISE, PRACTISE_TOGETHER, BOTH_WANT, OTHER_WANTS, SERIES ->
          asked(words, Label.BEGIN, Label.NOT_NOW);
      case RESUME, RESUME_EXERCISE, CARRY_ON -> asked(words, Label.CARRY_ON, Label.NOT_NOW);
      default -> asked(words, Label.YES, Label.NO);
    };
  }

  private static String lastSentence(String words) {
    return words.substring(words.lastIndexOf(". ") < 0 ? 0 : words.lastIndexOf(". ") + 2);
  }

  private Asked asked(String words, Label yes, Label no) {
    return new Asked(words, curriculum.label(yes), curriculum.label(no));
  }

  /** What is said after the telling and before the question. */
  private String done(Receipt receipt, boolean discreet) {
    var lines = receipt.lines();
    return says(lines.subList(before(receipt).size() + 1, lines.size()).stream())
        .map(say -> shown(say, discreet))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static List<Utterance.Said> before(Receipt receipt) {
    return says(receipt.lines().stream().takeWhile(line -> !(line instanceof Utterance.Told)))
        .toList();
  }

  private static Stream<Utterance.Said> says(Stream<Utterance> lines) {
    return lines.filter(Utterance.Said.class::isInstance).map(Utterance.Said.class::cast);
  }

  /** Nothing where it would name a series in print. */
  private String shown(Utterance.Said say, boolean discreet) {
    boolean named = say.phrase().names().contains("series");
    return discreet && named ? "" : Ssml.of(phrases.words(say)).words();
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static int millis(double seconds) {
    return (int) Math.round(seconds * 1000);
  }
}
