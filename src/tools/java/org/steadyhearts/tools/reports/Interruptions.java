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
import org.steadyhearts.coach.narration.Resuming;
import org.steadyhearts.coach.render.SoundSetting;
import org.steadyhearts.coach.render.SpeechRenderer;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.coach.request.Memory;
import org.steadyhearts.coach.request.RequestContext;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.OpenPlace;
import org.steadyhearts.progress.PerhapsHeard;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Soundscape;
import org.steadyhearts.speech.Ssml;
import org.steadyhearts.tools.reports.InterruptionReport.Interruption;

/**
 * Listeners who interrupt at random instants what a recorded voice tells them, and come back to it:
 * what was heard is known here to the sentence, and what is made of it can be judged.
 *
 * <p>A voice takes 0.7 to 1.4 times as long as ours on the whole. Before it begins and after it
 * stops half a second to four and a half go by; timestamps are cut to seconds; Alexa waits 6 to 10
 * s for an answer, on some screens up to 30; a tenth of the answers come before the question is
 * over, another after it was asked again; and some sessions end without a word.
 */
public final class Interruptions {

  private static final double FASTEST = 0.7;
  private static final double SLOWEST = 1.4;
  private static final Range OVERHEAD = new Range(0.5, 4.5);
  private static final Range WAIT = new Range(6, 10);
  private static final Range WAIT_ON_A_SCREEN = new Range(6, 30);
  private static final Range ANSWER = new Range(0, 6);
  private static final double A_DAY = 86_400;
  private static final int ROUNDS = 3;

  private static final Instant BEGIN = Instant.parse("2026-03-01T19:00:00Z");
  private static final Hash KITCHEN = Hash.of("kitchen");

  /** How somebody may interrupt; a launch is a new session, the others come in the running one. */
  private static final List<CoachIntent> INTERRUPTING =
      List.of(
          CoachIntent.STOP,
          CoachIntent.LEFT,
          CoachIntent.TIP,
          CoachIntent.HELP,
          CoachIntent.LAUNCH,
          CoachIntent.NEXT,
          CoachIntent.RESUME,
          CoachIntent.YES,
          CoachIntent.NO);

  private record Range(double least, double most) {
    double any(Random random) {
      return least + random.nextDouble() * (most - least);
    }
  }

  /**
   * What went before.
   *
   * @param ends how many lessons were told to their end
   * @param change by what the speed of the voice was changed then; 1 where it was not
   */
  public record Before(int ends, double change) {}

  private final Curriculum curriculum;
  private final Timings timings;
  private final Coach coach;
  private final Resuming resuming;
  private final Map<String, Double> slowness;
  private int requests;

  public Interruptions(Curriculum curriculum, Timings timings) {
    this.curriculum = curriculum;
    this.timings = timings;
    coach = new Coach(curriculum);
    resuming = new Resuming(curriculum, new SpeechRenderer(curriculum, SoundSetting.OFF)::around);
    slowness =
        timings.voices().stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), voice -> Calibration.slowness(timings, voice)));
  }

  public static InterruptionReport simulate(
      Curriculum curriculum, Timings timings, Before before, int count) {
    var interruptions = new Interruptions(curriculum, timings);
    var random = new Random(1);
    List<Interruption> all = new ArrayList<>();
    while (all.size() < count) {
      all.addAll(interruptions.listener(before, random));
    }
    return new InterruptionReport(all);
  }

  /** One voice at one speed, as seconds for a sentence. */
  private record Voice(Timings timings, String name, double usual, double slowness) {
    double seconds(Ssml speech) {
      double words = Timings.sentences(speech).stream().mapToDouble(this::seconds).sum();
      double silence = Pace.seconds(speech, 0);
      return words + silence;
    }

    private double seconds(String sentence) {
      var recorded = timings.seconds(name, sentence);
      return slowness
          * (recorded.isPresent() ? recorded.getAsDouble() / usual : Pace.seconds(sentence));
    }

    Voice times(double change) {
      double changed = Math.max(FASTEST, Math.min(SLOWEST, slowness * change));
      return new Voice(timings, name, usual, changed);
    }

    @Override
    public String toString() {
      return "%s at %.2f".formatted(name, slowness);
    }
  }

  /** Somebody who heard some lessons to their end, and whose next one is interrupted. */
  public List<Interruption> listener(Before before, Random random) {
    var voice = voice(random);
    var wait = random.nextInt(5) == 0 ? WAIT_ON_A_SCREEN : WAIT;
    var progress = Progress.fresh(1);
    double now = random.nextDouble();
    for (int end = 0; end < before.ends(); end++) {
      progress = toItsEnd(progress, now, voice, wait, random);
      now += A_DAY + random.nextDouble();
    }
    boolean lesson = random.nextInt(3) > 0;
    var ask = lesson ? lesson(random) : exercise(random);
    return interrupted(progress, ask, now, voice.times(before.change()), random);
  }

  /**
   * Lessons that are interrupted so many seconds after they are begun or gone on with, until they
   * are over; empty where one never is.
   */
  public Optional<Integer> rounds(double apart, Random random) {
    var voice = voice(random);
    var progress = Progress.fresh(1);
    var ask = lesson(random);
    double now = random.nextDouble();
    for (int round = 1; round <= 100; round++) {
      var begun = begun(ask, now, progress, random);
      if (begun.turn().receipt().told().isEmpty()) {
        return Optional.of(round);
      }
      double stopped = begun.at() + apart;
      var stop = CoachRequest.of(CoachIntent.STOP);
      progress = answer(stop, stopped, false, begun.turn().progress(), begun.session()).progress();
      var told = begun.turn().receipt().told().orElseThrow();
      if (voice.seconds(speech(begun.turn())) < apart || lastPlace(progress, told.content())) {
        return Optional.of(round);
      }
      now = stopped + A_DAY + random.nextDouble();
      ask = CoachRequest.of(CoachIntent.RESUME);
    }
    return Optional.empty();
  }

  /** A lesson that is heard whole, and what is said to its question or isn't. */
  private Progress toItsEnd(Progress progress, double now, Voice voice, Range wait, Random random) {
    var begun = begun(lesson(random), now, progress, random);
    var told = begun.turn().receipt().told().orElseThrow();
    double over = begun.at() + voice.seconds(speech(begun.turn()));
    double reprompt =
        voice.seconds(
            coach.reply(begun.turn(), session(begun.turn()), false).reprompt().orElseThrow());
    double secondWait = over + wait.any(random) + reprompt;
    double kind = random.nextDouble();
    if (kind < 0.05) {
      return begun.turn().progress();
    }
    if (kind < 0.5) {
      return ended(CoachIntent.UNANSWERED, secondWait + wait.any(random), begun, random);
    }
    double telling = voice.seconds(new Narrator(curriculum).from(told).orElseThrow().speech());
    double answered =
        kind < 0.55
            ? over - random.nextDouble() * 0.15 * telling
            : (kind < 0.6 ? secondWait : over) + ANSWER.any(random);
    var wish = random.nextBoolean() ? CoachIntent.YES : CoachIntent.NO;
    return ended(wish, answered, begun, random);
  }

  /** Two seconds into the next lesson, if there is one, the listener leaves. */
  private Progress ended(CoachIntent wish, double at, Begun begun, Random random) {
    double sent = at + OVERHEAD.any(random);
    var ask = CoachRequest.of(wish);
    var turn = answer(ask, sent, false, begun.turn().progress(), begun.session());
    var session = coach.session(begun.session(), ask, turn);
    var left = CoachRequest.of(CoachIntent.LEFT);
    return answer(left, sent + 2 + OVERHEAD.any(random), false, turn.progress(), session)
        .progress();
  }

  private List<Interruption> interrupted(
      Progress progress, CoachRequest first, double first0, Voice voice, Random random) {
    var ask = first;
    double now = first0;
    Optional<Content> content = Optional.empty();
    List<Interruption> outcomes = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      var begun = begun(ask, now, progress, random);
      var told = begun.turn().receipt().told();
      var expected = content;
      if (told.filter(it -> expected.isEmpty() || it.content().equals(expected.get())).isEmpty()) {
        break;
      }
      content = told.map(Bookmark::content);
      var spoken = spoken(begun.turn(), told.get(), voice);
      double heard = random.nextDouble() * spoken.whole();
      double stopped = begun.at() + heard + OVERHEAD.any(random);
      var wish = INTERRUPTING.get(random.nextInt(INTERRUPTING.size()));
      boolean lost = wish == CoachIntent.LAUNCH && random.nextBoolean();
      double asked = lost ? stopped + A_DAY : stopped;
      var before = begun.turn().progress();
      boolean isNew = wish == CoachIntent.LAUNCH;
      var settled =
          resuming.settle(before, wish, moment(asked, isNew), false, Soundscape.PLAIN).progress();
      outcomes.add(
          new Interruption(
              told.get().content().isLesson(),
              wish,
              voice.slowness(),
              spoken.heard(heard),
              spoken.begun(heard),
              spoken.resumed(place(settled, told.get().content())),
              "%s by %s, %s after %.1f of %.1f s, known %s"
                  .formatted(
                      told.get().text(),
                      voice,
                      wish,
                      heard,
                      spoken.whole(),
                      before.hearing().rate().text())));
      progress =
          wish == CoachIntent.STOP || wish == CoachIntent.LEFT
              ? answer(CoachRequest.of(wish), asked, isNew, before, begun.session()).progress()
              : settled;
      now = asked + A_DAY + random.nextDouble();
      ask = CoachRequest.of(CoachIntent.RESUME);
    }
    return outcomes;
  }

  /** Where something can be gone on from, be it only in doubt. */
  private static Optional<Bookmark> place(Progress progress, Content content) {
    return progress
        .hearing()
        .perhaps()
        .map(PerhapsHeard::place)
        .filter(place -> place.content().equals(content))
        .or(() -> progress.places().of(content).map(OpenPlace::at));
  }

  private boolean lastPlace(Progress progress, Content content) {
    return progress.finished().has(content.number());
  }

  private Voice voice(Random random) {
    var name = timings.voices().get(random.nextInt(timings.voices().size()));
    double rate = new Range(FASTEST, SLOWEST).any(random);
    return new Voice(timings, name, slowness.get(name), rate);
  }

  /** A turn that tells something, in the session that it belongs to. */
  private record Begun(Answer turn, ConversationState session, double at) {}

  /** What is private, and what is for two people, is asked about first, and they say yes. */
  private Begun begun(CoachRequest ask, double now, Progress progress, Random random) {
    var opened = ConversationState.begin(at(now));
    var turn = answer(ask, now, true, progress, opened);
    var session = coach.session(opened, ask, turn);
    boolean asks =
        turn.receipt()
            .offer()
            .filter(it -> it.kind() == Offer.OfferKind.BOTH_WANT || it.isGate())
            .isPresent();
    if (turn.receipt().told().isPresent() || !asks) {
      return new Begun(turn, session, now);
    }
    var yes = CoachRequest.of(CoachIntent.YES);
    double later = now + 10 + random.nextDouble();
    var begins = answer(yes, later, false, turn.progress(), session);
    return new Begun(begins, coach.session(session, yes, begins), later);
  }

  /** What is said in one answer: where each sentence or cue of it is, and when it ends. */
  private record Spoken(double lead, List<Bookmark> places, List<Double> ends, double whole) {
    /** Where it is gone on from; after the last place where nothing is left. */
    int resumed(Optional<Bookmark> place) {
      return place.map(places::indexOf).filter(it -> it >= 0).orElse(places.size());
    }

    int heard(double seconds) {
      return (int) ends.stream().filter(end -> end <= seconds).count();
    }

    int begun(double seconds) {
      return seconds <= lead ? 0 : Math.min(heard(seconds) + 1, ends.size());
    }
  }

  private Ssml speech(Answer turn) {
    return coach.reply(turn, session(turn), false).speech();
  }

  private Spoken spoken(Answer turn, Bookmark from, Voice voice) {
    var speech = speech(turn);
    var telling = new Narrator(curriculum).from(from).orElseThrow();
    int before = Collections.indexOfSubList(speech.parts(), telling.speech().parts());
    double lead = voice.seconds(new Ssml(speech.parts().subList(0, before)));
    double end = lead;
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
    return new Spoken(lead, places, ends, voice.seconds(speech));
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
    return coach.answer(
        ask, moment(now, newSession), new Memory(progress, Optional.empty(), true), session);
  }

  private RequestContext moment(double now, boolean newSession) {
    return new RequestContext(
        Hash.of("request " + requests++),
        at(now),
        newSession,
        KITCHEN,
        Hash.of("a household"),
        false,
        ZoneId.of("America/New_York"));
  }

  /** As Alexa stamps it. */
  private static Instant at(double seconds) {
    return BEGIN.plusSeconds((long) Math.floor(seconds));
  }

  private CoachRequest lesson(Random random) {
    var series = curriculum.series().get(random.nextInt(curriculum.series().size()));
    int place = 1 + random.nextInt(series.lessons().size());
    return new CoachRequest(
        CoachIntent.LESSON,
        Optional.empty(),
        Optional.of(series.id()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(place),
        Optional.empty());
  }

  /** Any exercise at any length up to a quarter of an hour. */
  private CoachRequest exercise(Random random) {
    var all = curriculum.exercises();
    var which = all.get(random.nextInt(all.size()));
    var length = Duration.ofSeconds(random.nextInt(900));
    return new CoachRequest(
        CoachIntent.BREATHING,
        Optional.empty(),
        Optional.empty(),
        Optional.of(which.id()),
        Optional.empty(),
        Optional.of(length),
        Optional.empty(),
        Optional.empty());
  }
}
