package org.steadyhearts.coach.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.steadyhearts.coach.answer.ConversationState;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.dialog.Coach;
import org.steadyhearts.coach.render.Reply;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.coach.request.Memory;
import org.steadyhearts.coach.request.RequestContext;
import org.steadyhearts.curriculum.Breathing;
import org.steadyhearts.curriculum.Breathing.Cycles;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Phase;
import org.steadyhearts.curriculum.Phase.Move;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.speech.Pace;

/** An exercise that one answer cannot hold is told in parts, which follow one another. */
class ExerciseNarrationTest {

  private static final Curriculum CURRICULUM = withALongOne(CurriculumReader.read("en"));
  private static final Hash KITCHEN = Hash.of("kitchen");
  private static final int ANSWERING_SECONDS = 3;

  private final Coach coach = new Coach(CURRICULUM);
  private Progress progress = Progress.fresh(1);
  private Instant now = Instant.parse("2026-03-01T19:00:00Z");
  private ConversationState session = ConversationState.begin(now);
  private boolean first = true;
  private Reply heard;

  @ParameterizedTest
  @EnumSource(names = {"RESUME", "YES"})
  void aPartEndsInTheOfferToCarryOnAndTheNextOneFollowsIt(CoachIntent wish) {
    var whole = begin();
    int part = heardBreaths();
    int parts = 1;
    while (offered() == Offer.OfferKind.CARRY_ON) {
      hearAll();
      answer(CoachRequest.of(wish));
      part += heardBreaths();
      parts++;
    }
    assertThat(parts).isGreaterThan(1);
    assertThat(part).isEqualTo(whole);
  }

  @Test
  void aStopInTheSecondPartKeepsThePlaceInIt() {
    begin();
    int firstPart = heardBreaths();
    hearAll();
    answer(CoachRequest.of(CoachIntent.RESUME));
    now = now.plusSeconds(300);
    answer(CoachRequest.of(CoachIntent.STOP));

    var place = progress.places().here().orElseThrow();
    assertThat(place.segment() / 2).isBetween(firstPart + 40, firstPart + 50);
  }

  @Test
  void practiceCountsAfterTheLastPartOnly() {
    begin();
    while (offered() == Offer.OfferKind.CARRY_ON) {
      hearAll();
      assertThat(progress.practice().exercises()).isZero();
      answer(CoachRequest.of(CoachIntent.YES));
    }
    hearAll();
    answer(CoachRequest.of(CoachIntent.UNANSWERED));

    assertThat(progress.practice().exercises()).isEqualTo(1);
    assertThat(progress.places().open()).isEmpty();
  }

  /** Begins the long one, and tells how many breaths it has. */
  private int begin() {
    var ask = CoachRequest.of(CoachIntent.BREATHING);
    answer(
        new CoachRequest(
            ask.wish(),
            ask.topic(),
            ask.series(),
            Optional.of("long"),
            ask.about(),
            ask.length(),
            ask.number(),
            ask.sound()));
    return 250;
  }

  private Offer.OfferKind offered() {
    return session.offer().orElseThrow().kind();
  }

  private int heardBreaths() {
    return heard.speech().words().split("In", -1).length - 1;
  }

  private void hearAll() {
    now = now.plusSeconds((long) Math.ceil(Pace.seconds(heard.speech())) + ANSWERING_SECONDS);
  }

  private void answer(CoachRequest ask) {
    var moment =
        new RequestContext(
            Hash.of("request at " + now),
            now,
            first,
            KITCHEN,
            Hash.of("a household"),
            false,
            ZoneId.of("Europe/London"));
    var turn = coach.answer(ask, moment, new Memory(progress, Optional.empty(), true), session);
    progress = turn.progress();
    session = coach.session(session, ask, turn);
    heard = coach.reply(turn, session, false);
    first = false;
  }

  private static Curriculum withALongOne(Curriculum curriculum) {
    var pattern =
        new Breathing(
            Optional.empty(),
            "Here we go. (1 s)",
            List.of(phase(Move.IN, "In"), phase(Move.OUT, "Out")),
            List.of(),
            new Cycles(250, 250, 250),
            "Done.");
    var model = curriculum.exercise("even-breath").orElseThrow();
    var exercise =
        new Exercise(
            99,
            "long",
            "a long one",
            model.kind(),
            model.people(),
            model.points(),
            model.card(),
            model.about(),
            model.offer(),
            false,
            false,
            false,
            pattern);
    return new Curriculum(
        curriculum.series(),
        curriculum.tips(),
        curriculum.topics(),
        Stream.concat(curriculum.exercises().stream(), Stream.of(exercise)).toList(),
        curriculum.phrases(),
        curriculum.care(),
        curriculum.labels());
  }

  private static Phase phase(Move move, String words) {
    return new Phase(move, 3, List.of(words), Optional.empty());
  }
}
