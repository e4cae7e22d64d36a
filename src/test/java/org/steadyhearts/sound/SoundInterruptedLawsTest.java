package org.steadyhearts.sound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.ConversationState;
import org.steadyhearts.coach.dialog.Coach;
import org.steadyhearts.coach.render.Reply;
import org.steadyhearts.coach.render.SoundSetting;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.coach.request.Memory;
import org.steadyhearts.coach.request.RequestContext;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Exercise.People;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.exercise.Cue;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.SpeakingRate;
import org.steadyhearts.speech.Bed;
import org.steadyhearts.speech.Bells;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Soundscape;

/**
 * An exercise over a sound that is cut off at any moment, by the listener or by a device that can't
 * go on, in a voice of any speed: nothing is skipped that was not heard.
 */
class SoundInterruptedLawsTest {

  private static final int TRIES = 1_000;
  private static final Curriculum CURRICULUM = CurriculumReader.read("en");
  private static final Coach COACH = new Coach(CURRICULUM, new SoundSetting(true, true));
  private static final Instant BEGIN = Instant.parse("2026-11-28T12:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Hash KITCHEN = Hash.of("kitchen");

  /**
   * A listener, and when the sound ends for them.
   *
   * @param rate as it was learnt
   * @param slowness of the voice, really
   * @param gap between the first words and the sound, in seconds
   * @param overhead what else lies between the two requests, in seconds
   * @param heard how much of the sound, from 0 to 1
   */
  record Cut(
      SpeakingRate rate, double slowness, double gap, double overhead, double heard, boolean bed) {

    Progress progress() {
      var fresh = Progress.fresh(7);
      var wanted = new Soundscape(bed ? Bed.SEA : Bed.NONE, Bells.SOFT);
      return fresh
          .with(fresh.preferences().withSoundscape(wanted).withWelcomed())
          .with(fresh.hearing().with(rate));
    }
  }

  @Provide
  Arbitrary<Exercise> alone() {
    return Arbitraries.of(
        CURRICULUM.exercises().stream().filter(one -> one.people() == People.ONE).toList());
  }

  @Provide
  Arbitrary<Cut> cut() {
    var unknown =
        Combinators.combine(
                Arbitraries.just(SpeakingRate.UNKNOWN),
                Arbitraries.doubles().between(SpeakingRate.UNKNOWN.fastest(), 1.46))
            .as((rate, slowness) -> List.<Object>of(rate, slowness));
    var known =
        Combinators.combine(
                Arbitraries.integers().between(70, 140), Arbitraries.doubles().between(-0.03, 0.03))
            .as(
                (percent, off) ->
                    List.<Object>of(new SpeakingRate(percent, 8), percent / 100.0 * (1 + off)));
    return Combinators.combine(
            Arbitraries.oneOf(unknown, known),
            Arbitraries.doubles().between(0, 2),
            Arbitraries.doubles().between(1, 4.5),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.of(true, false))
        .as(
            (voice, gap, overhead, heard, bed) ->
                new Cut(
                    (SpeakingRate) voice.get(0), (double) voice.get(1), gap, overhead, heard, bed));
  }

  @Property(seed = "1", tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aStopKeepsAPlaceThatWasReached(
      @ForAll("alone") Exercise exercise, @ForAll("cut") Cut cut, @ForAll boolean newSession) {
    var told = told(exercise, cut);
    var stop = CoachRequest.of(newSession ? CoachIntent.LAUNCH : CoachIntent.STOP);

    var after = told.next(stop, newSession, cut).progress();

    var place = after.places().of(told.from().content());
    if (place.isPresent()) {
      assertThat(told.begins(place.get().at(), cut)).isLessThanOrEqualTo(told.heard(cut) + 0.001);
    } else {
      assertThat(told.heard(cut)).isGreaterThan(told.track(cut) - 1);
    }
  }

  @Property(seed = "1", tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aSoundThatBreaksIsGoneOnWithInSpeechFromWhatWasReached(
      @ForAll("alone") Exercise exercise, @ForAll("cut") Cut cut) {
    var told = told(exercise, cut);
    var failed = CoachRequest.of(CoachIntent.SOUND_FAILED);

    var again = told.next(failed, false, cut);
    var session = COACH.session(told.session(), failed, again);
    var reply = COACH.reply(again, session, false);

    assertThat(reply.sound()).isEmpty();
    assertThat(reply.ends()).isFalse();
    var from = again.receipt().told();
    if (from.isPresent()) {
      assertThat(told.begins(from.get(), cut)).isLessThanOrEqualTo(told.heard(cut) + 0.001);
    } else {
      assertThat(told.heard(cut)).isGreaterThan(told.track(cut) - 1);
    }
  }

  @Property(seed = "1", tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void theSoundTakesAsLongAsAResumeReckons(
      @ForAll("alone") Exercise exercise, @ForAll("cut") Cut cut) {
    var track = told(exercise, cut).reply().sound().orElseThrow();
    double played = Played.seconds(JSON.valueToTree(SoundDocument.of(track)), cut.slowness());

    assertThat(played)
        .isBetween(track.seconds(cut.slowness()) - 0.1, track.seconds(cut.slowness()) + 0.1);
  }

  /** An answer that plays an exercise. */
  record Told(Answer answer, ConversationState session, Reply reply, Timeline timeline) {

    Bookmark from() {
      return answer.receipt().told().orElseThrow();
    }

    /** How long the exercise sounds, without what is said after it. */
    double track(Cut cut) {
      return begins(timeline.cues().size(), cut);
    }

    double heard(Cut cut) {
      return cut.heard() * track(cut);
    }

    double begins(Bookmark place, Cut cut) {
      return begins(place.segment(), cut);
    }

    private double begins(int cue, Cut cut) {
      return timeline.cues().subList(0, cue).stream()
          .mapToDouble((Cue one) -> one.heldSeconds(cut.slowness()))
          .sum();
    }

    /** What is answered to what comes next. */
    Answer next(CoachRequest ask, boolean newSession, Cut cut) {
      double seconds =
          Pace.seconds(reply.speech(), cut.slowness()) + cut.gap() + heard(cut) + cut.overhead();
      var at = BEGIN.plusSeconds((long) Math.floor(seconds));
      var before = newSession ? ConversationState.begin(at) : session;
      var memory = new Memory(answer.progress(), Optional.empty(), true);
      return COACH.answer(ask, moment(at, newSession), memory, before);
    }
  }

  private static Told told(Exercise exercise, Cut cut) {
    var seconds = Timeline.of(exercise, 150).spokenLength().seconds();
    var ask =
        new CoachRequest(
            CoachIntent.BREATHING,
            Optional.empty(),
            Optional.empty(),
            Optional.of(exercise.id()),
            Optional.empty(),
            Optional.of(Duration.ofSeconds(seconds)),
            Optional.empty(),
            Optional.empty());
    var session = ConversationState.begin(BEGIN);
    var memory = new Memory(cut.progress(), Optional.empty(), true);
    var answer = COACH.answer(ask, moment(BEGIN, true), memory, session);
    var next = COACH.session(session, ask, answer);
    var reply = COACH.reply(answer, next, false);
    Assume.that(reply.sound().isPresent());
    var length = answer.receipt().told().orElseThrow().content().seconds();
    return new Told(answer, next, reply, Timeline.of(exercise, length));
  }

  private static RequestContext moment(Instant at, boolean newSession) {
    return new RequestContext(
        Hash.of("request at " + at + newSession),
        at,
        newSession,
        KITCHEN,
        Hash.of("a household"),
        false,
        ZoneId.of("America/New_York"));
  }
}
