package org.steadyhearts.tools.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.ConversationState;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.dialog.Coach;
import org.steadyhearts.coach.narration.ExerciseNarration;
import org.steadyhearts.coach.narration.LessonNarration;
import org.steadyhearts.coach.narration.Narrator;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.coach.request.Memory;
import org.steadyhearts.coach.request.RequestContext;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Bookmarks;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.OpenPlace;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;

/**
 * Listeners who interrupt at random instants what a recorded voice tells them, and come back to it:
 * what was heard is known here to the sentence, and what the coach makes of it can be judged.
 *
 * <p>The voice is as fast as ours on the whole, then up to 15 % off either way; before it begins
 * and after it stops half a second to four and a half go by; and Alexa's timestamps are cut to
 * seconds.
 */
public final class Interruptions {

  private static final double MOST_OFF = 0.15;
  private static final double LEAST_OVERHEAD = 0.5;
  private static final double MOST_OVERHEAD = 4.5;

  private static final Instant BEGIN = Instant.parse("2026-03-01T19:00:00Z");
  private static final int ROUNDS = 3;
  private static final double A_DAY = 86_400;
  private static final Hash KITCHEN = Hash.of("kitchen");

  /** How somebody may interrupt; a launch is a new session, the others come in the running one. */
  private static final List<CoachIntent> INTERRUPTING =
      List.of(
          CoachIntent.STOP,
          CoachIntent.LEFT,
          CoachIntent.TIP,
          CoachIntent.HELP,
          CoachIntent.LAUNCH);

  /**
   * What became of one.
   *
   * @param lesson whether a lesson or an exercise was told
   * @param reached the sentence or cue that was being said, of those told from the beginning
   * @param resumed the one where it is gone on from
   * @param about what happened, for whoever has to look into it
   */
  public record Outcome(boolean lesson, int reached, int resumed, String about) {
    public boolean skips() {
      return resumed > reached;
    }

    /** How many that were heard to their end are heard again. */
    int again() {
      return reached - resumed;
    }
  }

  /** Many of them. */
  public record Report(List<Outcome> outcomes) {

    public List<Outcome> skips() {
      return outcomes.stream().filter(Outcome::skips).toList();
    }

    /** The median of the lessons' sentences. */
    public int medianAgain() {
      return againAt(0.5);
    }

    private int againAt(double part) {
      var again = outcomes.stream().filter(Outcome::lesson).mapToInt(Outcome::again).sorted();
      var all = again.toArray();
      return all[(int) (part * (all.length - 1))];
    }

    @Override
    public String toString() {
      return "%,d interruptions: %d skipped something; heard again in a lesson: median %d sentences, 95 %% at most %d"
          .formatted(outcomes.size(), skips().size(), medianAgain(), againAt(0.95));
    }
  }

  private final Curriculum curriculum;
  private final Timings timings;
  private final Coach coach;
  private final List<Lesson> lessons;
  private final Map<String, Double> slowness;
  private int requests;

  public Interruptions(Curriculum curriculum, Timings timings) {
    this.curriculum = curriculum;
    this.timings = timings;
    coach = new Coach(curriculum);
    lessons = curriculum.series().stream().flatMap(series -> series.lessons().stream()).toList();
    slowness =
        timings.voices().stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), voice -> Calibration.slowness(timings, voice)));
  }

  public static Report simulate(Curriculum curriculum, Timings timings, int count) {
    var interruptions = new Interruptions(curriculum, timings);
    var random = new Random(1);
    List<Outcome> outcomes = new ArrayList<>();
    while (outcomes.size() < count) {
      outcomes.addAll(interruptions.visit(random));
    }
    return new Report(outcomes);
  }

  /** One voice at one speed, as seconds for a sentence. */
  private record Voice(Timings timings, String name, double slowness) {
    double seconds(Ssml speech) {
      double words = Timings.sentences(speech).stream().mapToDouble(this::seconds).sum();
      double silence = Pace.seconds(speech, 0);
      return words + silence;
    }

    private double seconds(String sentence) {
      return slowness * timings.seconds(name, sentence).orElseGet(() -> Pace.seconds(sentence));
    }

    @Override
    public String toString() {
      return "%s at %.2f".formatted(name, slowness);
    }
  }

  /** A lesson or an exercise that is interrupted, gone on with, and interrupted again. */
  public List<Outcome> visit(Random random) {
    var voice = voice(random);
    boolean lesson = random.nextBoolean();
    var which = lessons.get(random.nextInt(lessons.size()));
    var progress = Progress.fresh(1).with(Bookmarks.NONE.in(which.series()));
    var ask = lesson ? ask(which) : ask(curriculum.exercises(), random);
    double now = random.nextDouble();
    List<Outcome> outcomes = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      var begun = begun(ask, now, progress, random);
      if (begun.turn().receipt().told().filter(it -> isLesson(it) == lesson).isEmpty()) {
        break;
      }
      var told = begun.turn().receipt().told().get();
      var spoken = spoken(begun.turn(), told, voice);
      double heard = random.nextDouble() * spoken.whole();
      double overhead = LEAST_OVERHEAD + random.nextDouble() * (MOST_OVERHEAD - LEAST_OVERHEAD);
      double stopped = begun.at() + heard + overhead;
      var wish = INTERRUPTING.get(random.nextInt(INTERRUPTING.size()));
      boolean launch = wish == CoachIntent.LAUNCH;
      progress =
          answer(CoachRequest.of(wish), stopped, launch, begun.turn().progress(), begun.session())
              .progress();
      outcomes.add(
          new Outcome(
              lesson,
              spoken.reached(heard),
              spoken.resumed(progress.places().of(told.content()).map(OpenPlace::at)),
              "%s by %s, %s after %.1f of %.1f s"
                  .formatted(told.text(), voice, wish, heard, spoken.whole())));
      now = stopped + A_DAY + random.nextDouble();
      ask = CoachRequest.of(CoachIntent.RESUME);
    }
    return outcomes;
  }

  private Voice voice(Random random) {
    var name = timings.voices().get(random.nextInt(timings.voices().size()));
    double off = 1 + MOST_OFF * (2 * random.nextDouble() - 1);
    return new Voice(timings, name, off / slowness.get(name));
  }

  /** A turn that tells something, in the session that it belongs to. */
  private record Begun(Answer turn, ConversationState session, double at) {}

  /** Two people are asked first whether both want it, and say yes. */
  private Begun begun(CoachRequest ask, double now, Progress progress, Random random) {
    var opened = ConversationState.begin(at(now));
    var turn = answer(ask, now, true, progress, opened);
    var session = coach.session(opened, ask, turn);
    if (turn.receipt().offer().filter(it -> it.kind() == Offer.OfferKind.BOTH_WANT).isEmpty()) {
      return new Begun(turn, session, now);
    }
    var yes = CoachRequest.of(CoachIntent.YES);
    double later = now + 10 + random.nextDouble();
    var begins = answer(yes, later, false, turn.progress(), session);
    return new Begun(begins, coach.session(session, yes, begins), later);
  }

  /** What is said in one answer: where each sentence or cue of it is, and when it ends. */
  private record Spoken(List<Bookmark> places, List<Double> ends, double whole) {
    /** Where it is gone on from; after the last place where nothing is left. */
    int resumed(Optional<Bookmark> place) {
      return place.map(places::indexOf).filter(it -> it >= 0).orElse(places.size());
    }

    int reached(double heard) {
      int reached = 0;
      while (reached < ends.size() && ends.get(reached) <= heard) {
        reached++;
      }
      return reached;
    }
  }

  private Spoken spoken(Answer turn, Bookmark from, Voice voice) {
    var speech = coach.reply(turn, session(turn), true, false).speech();
    var telling = new Narrator(curriculum).from(from).orElseThrow();
    int lead = Collections.indexOfSubList(speech.parts(), telling.speech().parts());
    double end = voice.seconds(new Ssml(speech.parts().subList(0, lead), false));
    List<Bookmark> places = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    if (telling instanceof LessonNarration lesson) {
      for (var step : lesson.steps()) {
        places.add(step.at());
        end += voice.seconds(step.speech());
        ends.add(end);
      }
    } else if (telling instanceof ExerciseNarration exercise) {
      for (int cue = exercise.part().from(); cue < exercise.part().to(); cue++) {
        places.add(new Bookmark(from.content(), cue, 0));
        end += voice.seconds(exercise.timeline().cues().get(cue).speech());
        ends.add(end);
      }
    }
    return new Spoken(places, ends, voice.seconds(speech));
  }

  private ConversationState session(Answer turn) {
    return coach.session(ConversationState.begin(BEGIN), CoachRequest.of(CoachIntent.LAUNCH), turn);
  }

  private Answer answer(
      CoachRequest ask,
      double now,
      boolean newSession,
      Progress progress,
      ConversationState session) {
    var moment =
        new RequestContext(
            Hash.of("request " + requests++),
            at(now),
            newSession,
            KITCHEN,
            false,
            ZoneId.of("America/New_York"));
    return coach.answer(ask, moment, new Memory(progress, Optional.empty(), true), session);
  }

  /** As Alexa stamps it. */
  private static Instant at(double seconds) {
    return BEGIN.plusSeconds((long) Math.floor(seconds));
  }

  private static boolean isLesson(Bookmark place) {
    return place.content().isLesson();
  }

  private static CoachRequest ask(Lesson lesson) {
    return ask(CoachIntent.LESSON, Optional.empty(), Optional.empty(), Optional.of(lesson.place()));
  }

  /** Any exercise at any length up to a quarter of an hour. */
  private static CoachRequest ask(List<Exercise> exercises, Random random) {
    var which = exercises.get(random.nextInt(exercises.size()));
    var length = Duration.ofSeconds(random.nextInt(900));
    return ask(
        CoachIntent.BREATHING, Optional.of(which.id()), Optional.of(length), Optional.empty());
  }

  private static CoachRequest ask(
      CoachIntent wish,
      Optional<String> kind,
      Optional<Duration> length,
      Optional<Integer> number) {
    return new CoachRequest(
        wish, Optional.empty(), Optional.empty(), kind, length, number, Optional.empty());
  }
}
