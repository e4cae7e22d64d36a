package org.steadyhearts.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.steadyhearts.curriculum.Breathing;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Exercise.Kind;
import org.steadyhearts.curriculum.Exercise.People;
import org.steadyhearts.curriculum.Step.Partner;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;
import org.steadyhearts.tools.reports.SampleExercises;
import org.steadyhearts.tools.reports.Silence;

/** What holds for every exercise of the curriculum at every length that anybody may ask for. */
class TimelineLawsTest {

  /** More than there are pairs of an exercise and a length, so that jqwik tries every one. */
  private static final int ALL = 2_000;

  /** Each is looked at by many properties. */
  private static final Map<String, Timeline> MADE = new ConcurrentHashMap<>();

  /** Half a quarter of a minute, and then a quarter where a long cycle does not meet it. */
  private static final int ROUNDED = 8 + 15;

  private static final int UNANNOUNCED_MILLIS = 6_000;
  private static final Pattern BREAK = Pattern.compile("<break time=\"(\\d+)ms\"/>");

  @Provide
  Arbitrary<Exercise> exercises() {
    return Arbitraries.of(SampleExercises.ALL);
  }

  /** All lengths that can be had, some seconds beside them, and absurd ones. */
  @Provide
  Arbitrary<Integer> asks() {
    var sensible = IntStream.rangeClosed(0, 68).map(tens -> 10 * tens + tens % 3).boxed();
    return Arbitraries.of(
        Stream.concat(sensible, Stream.of(Integer.MIN_VALUE, -60, 3_601, Integer.MAX_VALUE))
            .toList());
  }

  @Provide
  Arbitrary<Timeline> timelines() {
    return Combinators.combine(exercises(), asks())
        .as(
            (exercise, asked) ->
                MADE.computeIfAbsent(exercise.id() + asked, made -> Timeline.of(exercise, asked)));
  }

  @Property(seed = "1", tries = ALL)
  void takesWhatIsSaidAloud(@ForAll("timelines") Timeline timeline) {
    double whole = timeline.lengthMillis() / 1000.0;
    assertThat(whole).isCloseTo(timeline.spokenLength().seconds(), within(8.0));
    assertThat(Pace.seconds(timeline.ssml(0))).isCloseTo(whole, within(0.1));
  }

  @Property(seed = "1", tries = ALL)
  void isNearTheLengthAskedForWhereThatCanBeHad(
      @ForAll("exercises") Exercise exercise, @ForAll("asks") int asked) {
    int shortest = Timeline.of(exercise, 0).spokenLength().seconds();
    int longest = Timeline.of(exercise, Integer.MAX_VALUE).spokenLength().seconds();
    int possible = Math.max(shortest, Math.min(longest, asked));
    assertThat(Timeline.of(exercise, asked).spokenLength().seconds())
        .isCloseTo(possible, within(ROUNDED));
  }

  @Property(seed = "1", tries = ALL)
  void cuesFollowOneAnotherWithoutAGap(@ForAll("timelines") Timeline timeline) {
    int end = 0;
    for (var cue : timeline.cues()) {
      assertThat(cue.startMillis()).isEqualTo(end);
      assertThat(cue.lengthMillis()).isPositive();
      assertThat(Pace.seconds(cue.speech()) * 1000).isCloseTo(cue.lengthMillis(), within(1.0));
      end = cue.endMillis();
    }
    assertThat(end).isEqualTo(timeline.lengthMillis());
  }

  @Property(seed = "1", tries = ALL)
  void breathesWholeCyclesOfThePattern(@ForAll("timelines") Timeline timeline) {
    if (timeline.exercise().body() instanceof Breathing pattern) {
      var phases = timeline.cues().stream().filter(TimelineLawsTest::breathes).toList();
      assertThat(phases.size() % pattern.cycle().size()).isZero();
      assertThat(phases.size() / pattern.cycle().size())
          .isBetween(pattern.cycles().fewest(), pattern.cycles().most());
      for (int i = 0; i < phases.size(); i++) {
        int place = i % pattern.cycle().size();
        var phase = pattern.cycle().get(place);
        assertThat(phases.get(i).lengthMillis()).isEqualTo(phase.seconds() * 1000);
        assertThat(phases.get(i).act())
            .isEqualTo(new Cue.Breathe(phase.move(), i / pattern.cycle().size(), place == 0));
      }
    }
  }

  @Property(seed = "1", tries = ALL)
  void everyPhaseHasItsWords(@ForAll("timelines") Timeline timeline) {
    if (timeline.exercise().body() instanceof Breathing pattern) {
      var phases = timeline.cues().stream().filter(TimelineLawsTest::breathes).toList();
      for (int i = 0; i < phases.size(); i++) {
        var phase = pattern.cycle().get(i % pattern.cycle().size());
        assertThat(phases.get(i).speech().parts().get(0)).isInstanceOf(Ssml.Text.class);
        assertThat(phases.get(i).speech().words()).endsWith(phase.second().orElse(""));
      }
    }
  }

  @Property(seed = "1", tries = ALL)
  void wordsVaryAfterTheFirstRoundsAndThinOut(@ForAll("timelines") Timeline timeline) {
    if (timeline.exercise().body() instanceof Breathing pattern) {
      var phases = timeline.cues().stream().filter(TimelineLawsTest::breathes).toList();
      int round = pattern.cycle().size();
      for (int i = 3 * round; i < phases.size(); i++) {
        assertThat(words(phases.get(i))).isNotEqualTo(words(phases.get(i - round)));
      }
      for (int i = 6 * round; i < phases.size(); i++) {
        int place = i % round;
        boolean line = pattern.between().contains(words(phases.get(i)));
        double fullest =
            IntStream.range(0, 6)
                .mapToDouble(cycle -> Pace.seconds(words(phases.get(cycle * round + place))))
                .max()
                .orElseThrow();
        assertThat(Pace.seconds(words(phases.get(i))))
            .isLessThanOrEqualTo(Math.max(fullest, line ? Double.MAX_VALUE : 0));
      }
    }
  }

  @Property(seed = "1", tries = ALL)
  void isNeverSilentForLongWithoutSayingSo(@ForAll("timelines") Timeline timeline) {
    List<Cue> between = new ArrayList<>();
    for (var cue : timeline.cues()) {
      if (cue.act() instanceof Cue.Rest || cue.act() instanceof Cue.Floor) {
        assertThat(Silence.longest(between)).isLessThanOrEqualTo(UNANNOUNCED_MILLIS);
        between.clear();
      } else {
        between.add(cue);
      }
    }
    assertThat(Silence.longest(between)).isLessThanOrEqualTo(UNANNOUNCED_MILLIS);
    int announced = timeline.exercise().people() == People.ONE ? 20_000 : 60_000;
    assertThat(Silence.longest(timeline.cues())).isLessThanOrEqualTo(announced);
  }

  @Property(seed = "1", tries = 200)
  void staysInWhatAlexaTakesFromEveryPlace(@ForAll("timelines") Timeline timeline) {
    for (int cue = 0; cue < timeline.cues().size(); cue++) {
      var xml = timeline.ssml(cue).xml();
      assertThat(xml.length()).isLessThanOrEqualTo(Timeline.MOST_CHARACTERS);
      assertThat(xml.split("<audio ", -1)).hasSizeLessThanOrEqualTo(1 + 5);
      BREAK
          .matcher(xml)
          .results()
          .forEach(found -> assertThat(Integer.parseInt(found.group(1))).isBetween(1, 10_000));
    }
  }

  @Property(seed = "1", tries = ALL)
  void endsWithAChime(@ForAll("timelines") Timeline timeline) {
    var cues = timeline.cues();
    assertThat(cues.get(cues.size() - 1).act()).isInstanceOf(Cue.Ring.class);
  }

  @Property(seed = "1", tries = ALL)
  void givesBothTheSameTime(@ForAll("timelines") Timeline timeline) {
    assertThat(turns(timeline, Partner.FIRST)).isEqualTo(turns(timeline, Partner.SECOND));
    assertThat(turns(timeline, Partner.FIRST)).allMatch(millis -> millis % 1000 == 0);
    assertThat(turns(timeline, Partner.FIRST).isEmpty())
        .isEqualTo(timeline.exercise().kind() != Kind.LISTENING);
  }

  @Property(seed = "1", tries = ALL)
  void saysWhenHalfOfATurnIsLeft(@ForAll("timelines") Timeline timeline) {
    for (var cue : timeline.cues()) {
      if (cue.act() instanceof Cue.Floor) {
        assertThat(wordsAt(cue)).contains(cue.lengthMillis() / 2);
      }
    }
  }

  @Property(seed = "1", tries = 200)
  void resumesWithAllThatIsLeft(@ForAll("timelines") Timeline timeline) {
    for (int cue = 0; cue < timeline.cues().size(); cue++) {
      int from = timeline.resumePoint(cue);
      var first = timeline.cues().get(from).act();
      assertThat(from).isLessThanOrEqualTo(cue);
      assertThat(first instanceof Cue.Say || ((Cue.Breathe) first).first()).isTrue();
      var rest = timeline.cues().subList(from, timeline.cues().size());
      assertThat(timeline.ssml(cue))
          .isEqualTo(rest.stream().map(Cue::speech).reduce(Ssml.NOTHING, Ssml::then));
    }
  }

  @Property(seed = "1")
  void resumesNoLaterThanWhatWasHeard(
      @ForAll("timelines") Timeline timeline,
      @ForAll @IntRange(max = 150) int begun,
      @ForAll @DoubleRange(min = -10, max = 700) double heard,
      @ForAll @DoubleRange(min = 1, max = 1.15) double slowness) {
    int from = timeline.resumePoint(begun);
    int place = timeline.placeAt(begun, heard, slowness);
    double until = timeline.cues().get(from).startMillis() / 1000.0 + Math.max(0, heard);
    assertThat(place).isGreaterThanOrEqualTo(from).isEqualTo(timeline.resumePoint(place));
    assertThat(timeline.cues().get(place).startMillis() / 1000.0)
        .isLessThanOrEqualTo(until + 0.001);
    assertThat(place).isLessThanOrEqualTo(timeline.placeAt(begun, heard));
    assertThat(timeline.placeAt(begun, heard + 20, slowness)).isGreaterThanOrEqualTo(place);
  }

  @Property(seed = "1")
  void resumesAtTheLastPlaceThatWasReached(
      @ForAll("timelines") Timeline timeline, @ForAll @IntRange(max = 150) int number) {
    int cue = Math.min(number, timeline.cues().size() - 1);
    double reached = timeline.cues().get(cue).startMillis() / 1000.0;
    assertThat(timeline.placeAt(0, reached + 0.1)).isEqualTo(timeline.resumePoint(cue));
  }

  @Property(seed = "1", tries = ALL)
  void isNoShorterWhenMoreIsAskedFor(
      @ForAll("exercises") Exercise exercise,
      @ForAll("asks") int asked,
      @ForAll @IntRange(max = 100) int more) {
    int longer = (int) Math.min(Integer.MAX_VALUE, (long) asked + more);
    assertThat(Timeline.of(exercise, longer).lengthMillis())
        .isGreaterThanOrEqualTo(Timeline.of(exercise, asked).lengthMillis());
  }

  @Property(seed = "1", tries = ALL)
  void isTheSameEachTime(@ForAll("exercises") Exercise exercise, @ForAll("asks") int asked) {
    var timeline = Timeline.of(exercise, asked);
    assertThat(Timeline.of(exercise, asked)).isEqualTo(timeline);
  }

  @Property(seed = "1", tries = ALL)
  void asItIsSaidAloudItIsTheSameAgain(
      @ForAll("exercises") Exercise exercise, @ForAll("asks") int asked) {
    var timeline = Timeline.of(exercise, Length.nearest(asked).seconds());
    assertThat(Timeline.of(exercise, timeline.spokenLength().seconds())).isEqualTo(timeline);
  }

  @Property(seed = "1")
  void goesRoundAsOftenAsAskedWhereItMay(
      @ForAll("exercises") Exercise exercise, @ForAll @IntRange(max = 200) int rounds) {
    if (exercise.body() instanceof Breathing pattern) {
      int most = Math.max(pattern.cycles().fewest(), Math.min(pattern.cycles().most(), rounds));
      var timeline = Timeline.of(exercise, Timeline.seconds(exercise, rounds).orElseThrow());
      assertThat(timeline.cues().stream().filter(TimelineLawsTest::breathes))
          .hasSize(most * pattern.cycle().size());
    }
  }

  /** Those that a phase begins with. */
  private static String words(Cue cue) {
    return ((Ssml.Text) cue.speech().parts().get(0)).text();
  }

  private static boolean breathes(Cue cue) {
    return cue.act() instanceof Cue.Breathe;
  }

  private static List<Integer> turns(Timeline timeline, Partner speaker) {
    return timeline.cues().stream()
        .filter(cue -> cue.act().equals(new Cue.Floor(speaker)))
        .map(Cue::lengthMillis)
        .toList();
  }

  /** When the words of a cue begin, in milliseconds from its start. */
  static List<Integer> wordsAt(Cue cue) {
    List<Integer> begins = new ArrayList<>();
    var heard = Ssml.NOTHING;
    for (var part : cue.speech().parts()) {
      if (part instanceof Ssml.Text) {
        begins.add(Cues.millis(heard));
      }
      heard = heard.then(new Ssml(List.of(part)));
    }
    return begins;
  }
}
