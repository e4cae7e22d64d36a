package org.steadyhearts.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.steadyhearts.Chromium;
import org.steadyhearts.Node;
import org.steadyhearts.coach.render.Picture;
import org.steadyhearts.coach.render.Picture.Course;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Label;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phase.Move;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Series;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.exercise.Cue;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/**
 * What the skill really answers, shown by Amazon's own renderer at three sizes, the round one among
 * them. Shots are in {@code target/screens}.
 */
class RenderedTest {

  private static final Path SHOTS = Path.of("target/screens").toAbsolutePath();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Curriculum CURRICULUM = CurriculumReader.read("en");

  private static final List<Map<String, Object>> SIZES =
      List.of(
          Map.of("width", 960, "height", 480, "round", false),
          Map.of("width", 1280, "height", 800, "round", false),
          Map.of("width", 480, "height", 480, "round", true));

  /** A picture, and when to look at it. */
  private record Case(
      String name, JsonNode picture, Set<Integer> times, Set<Integer> shots, List<String> touches) {

    int at(String key) {
      return data().path(key).asInt();
    }

    JsonNode data() {
      return picture.at("/datasources/picture");
    }

    int end() {
      return at("lead") + at("length") + 2_000;
    }

    Case look(int... at) {
      Arrays.stream(at).forEach(times::add);
      return this;
    }

    Case shoot(int... at) {
      Arrays.stream(at).forEach(shots::add);
      return look(at);
    }

    Case touch(String... ids) {
      touches.addAll(List.of(ids));
      return this;
    }

    Map<String, Object> plan() {
      return Map.of(
          "name", name,
          "document", picture.path("document"),
          "data", picture.path("datasources"),
          "times", times,
          "shots", shots,
          "touches", touches);
    }
  }

  private static final Map<String, Case> CASES = new LinkedHashMap<>();
  private static JsonNode results;

  @BeforeAll
  static void showEverything() throws IOException {
    Node.module("apl-viewhost-web");
    Node.module("playwright-core");
    var chromium = Chromium.onThePath();
    cases();
    Files.createDirectories(SHOTS);
    try (var old = Files.list(SHOTS)) {
      for (var file : old.toList()) {
        Files.delete(file);
      }
    }
    var plan = SHOTS.resolve("plan.json");
    var all = CASES.values().stream().map(Case::plan).toList();
    JSON.writeValue(plan.toFile(), Map.of("sizes", SIZES, "cases", all));
    var printed =
        Node.run(Map.of("CHROMIUM", chromium), "screens.mjs", plan.toString(), SHOTS.toString());
    results = JSON.readTree(printed);
  }

  private static void cases() {
    add("launch", "open steady hearts").shoot(0).touch("yes", "no");
    add("tip", "open steady hearts", "a tip about trust").shoot(4_000, 30_000).touch("yes");
    add("one-tip", "ask steady hearts for a tip").shoot(4_000, 40_000);
    var lesson = add("lesson", "ask steady hearts to start the first series");
    lesson.shoot(40_000, lesson.end()).look(lesson.at("over") + 200);
    add("lesson-stopped", "ask steady hearts to start the first series").look(20_000).touch("stop");
    add("lesson-discreet", "open steady hearts", "speak quietly", "start the first series")
        .shoot(40_000);
    add("farewell", "open steady hearts", "no").shoot(0);
    add("both-want", "ask steady hearts for a listening exercise for two").shoot(0).touch("yes");
    for (var name : List.of("even breathing", "box breathing", "the cyclic sigh")) {
      breathing(name);
    }
    var two = add("turns", "ask steady hearts for speaker and listener", "yes", "yes");
    clock(two, "speaker and listener");
    clock(add("quiet", "ask steady hearts for the body scan"), "the body scan");
    longest();
  }

  /** The longest that the content has, whether or not it ever comes together. */
  private static void longest() {
    var tip = longest(CURRICULUM.tips().stream().map(Tip::glance));
    var title =
        longest(
            CURRICULUM.series().stream()
                .flatMap(series -> series.lessons().stream())
                .map(Lesson::title));
    var words = new Picture.GrowingLine();
    var stop = Optional.of(CURRICULUM.label(Label.STOP));
    add("longest-tip", told(new Course("", tip, words, stop, 0, 20_000, Optional.empty())))
        .shoot(0);
    var heading = "Lesson seventeen of the second series";
    add("longest-title", told(new Course(heading, title, words, stop, 0, 9_000, Optional.empty())))
        .shoot(0);
    var name = longest(CURRICULUM.exercises().stream().map(Exercise::name));
    var breath = new Picture.Breath(0, List.of(new Picture.Side("And in", 4_000, 0, 1)), 1);
    add("longest-name", told(new Course(name, "", breath, stop, 0, 4_000, Optional.empty())))
        .shoot(200);
    add("longest-question", asking("", question(RenderedTest::isShownWhole))).shoot(0);
    var done =
        wording(Phrase.EXERCISE_DONE).replace("{length}", "fourteen and three quarter minutes");
    add("longest-done", asking(done, question(phrase -> AFTER_AN_EXERCISE.contains(phrase))))
        .shoot(0);
  }

  private static final Set<Phrase> AFTER_AN_EXERCISE =
      Set.of(Phrase.OFFER_NEXT_LESSON, Phrase.OFFER_SERIES, Phrase.OFFER_TIP);

  private static boolean isShownWhole(Phrase phrase) {
    return phrase.name().startsWith("OFFER_") && phrase != Phrase.OFFER_BOTH_WANT;
  }

  private static String question(Predicate<Phrase> which) {
    return longest(Arrays.stream(Phrase.values()).filter(which).map(RenderedTest::wording))
        .replace("{lesson}", "lesson seventeen of the second series")
        .replace("{series}", longest(CURRICULUM.series().stream().map(Series::title)))
        .replace("{exercise}", longest(CURRICULUM.exercises().stream().map(Exercise::name)));
  }

  private static String wording(Phrase phrase) {
    return longest(CURRICULUM.phrases().wordings().get(phrase).stream());
  }

  private static String longest(Stream<String> texts) {
    return texts.max(Comparator.comparingInt(String::length)).orElseThrow();
  }

  private static Picture told(Course course) {
    return new Picture(Optional.of(course), "", Optional.empty());
  }

  private static Picture asking(String done, String question) {
    var yes = CURRICULUM.label(Label.CARRY_ON);
    var asked = new Picture.Asked(question, yes, CURRICULUM.label(Label.NOT_NOW));
    return new Picture(Optional.empty(), done, Optional.of(asked));
  }

  private static void breathing(String name) {
    var one = add(name.replace(' ', '-'), "ask steady hearts for " + name);
    int shot = 0;
    for (var cue : timeline(name).cues()) {
      int from = one.at("lead") + cue.startMillis();
      if (cue.act() instanceof Cue.Breathe breathe) {
        one.look(from + 200, from + cue.lengthMillis() / 2, from + cue.lengthMillis() - 10);
        if (breathe.cycle() == 1 && shot++ < 2) {
          one.shoot(from + cue.lengthMillis() - 10);
        }
      }
    }
    one.shoot(2_000, one.end()).look(one.at("over") + 200);
  }

  private static void clock(Case one, String name) {
    int shot = 0;
    for (var cue : timeline(name).cues()) {
      int middle = one.at("lead") + cue.startMillis() + cue.lengthMillis() / 2;
      one.look(middle);
      if (cue.act() instanceof Cue.Floor || (cue.act() instanceof Cue.Rest && shot++ == 0)) {
        one.shoot(middle);
      }
    }
    one.shoot(2_000, one.end()).look(one.at("over") + 200);
  }

  private static Timeline timeline(String name) {
    return CURRICULUM.exercises().stream()
        .filter(one -> one.name().equals(name))
        .map(Timeline::usual)
        .findFirst()
        .orElseThrow();
  }

  private static Case add(String name, String... said) {
    var kitchen = new Conversation(new InMemoryProgressStore()).withScreen();
    JsonNode answer = null;
    for (var words : said) {
      answer = kitchen.say(words).json();
    }
    return add(name, answer.at("/response/directives/0"));
  }

  private static Case add(String name, Picture picture) {
    var screen = Screen.of(picture);
    var sent = Map.of("document", screen.document(), "datasources", screen.data());
    return add(name, JSON.<JsonNode>valueToTree(sent));
  }

  private static Case add(String name, JsonNode picture) {
    var one = new Case(name, picture, new TreeSet<>(), new TreeSet<>(), new ArrayList<>());
    CASES.put(name, one);
    return one;
  }

  @Test
  void nothingOverlapsIsCutOrFaint() {
    assertThat(stream(results))
        .allSatisfy(
            result ->
                assertThat(stream(result.path("seen")))
                    .as("%s at %s", result.path("name"), result.path("size"))
                    .allSatisfy(
                        seen -> assertThat(seen.path("faults")).as(seen.toString()).isEmpty()));
  }

  @Test
  void theRendererFindsNothingWrong() {
    assertThat(stream(results))
        .allSatisfy(
            result ->
                assertThat(result.path("problems")).as(result.path("name").asText()).isEmpty());
  }

  @Test
  void theCircleBreathesAsTheTimelineSays() {
    for (var name : List.of("even breathing", "box breathing", "the cyclic sigh")) {
      var one = CASES.get(name.replace(' ', '-'));
      for (var cue : timeline(name).cues()) {
        if (cue.act() instanceof Cue.Breathe breathe) {
          int from = one.at("lead") + cue.startMillis();
          var begun = seen(one, from + 200);
          var over = seen(one, from + cue.lengthMillis() - 10);
          assertThat(begun.at("/moves/word").asText()).isEqualTo(word(breathe.move()));
          double scale = over.at("/moves/scale").asDouble();
          switch (breathe.move()) {
            case OUT, REST -> assertThat(scale).as("%s %s", name, cue).isCloseTo(0.5, within(0.01));
            case SIP, HOLD -> assertThat(scale).as("%s %s", name, cue).isCloseTo(1, within(0.01));
            case IN -> assertThat(scale).as("%s %s", name, cue).isBetween(0.85, 1.0);
          }
        }
      }
    }
  }

  private static String word(Move move) {
    return switch (move) {
      case IN -> "In";
      case SIP -> "And in";
      case HOLD -> "Hold";
      case OUT -> "Out";
      case REST -> "Rest";
    };
  }

  @Test
  void theClockGoesRoundOnceInEveryTurnAndQuiet() {
    for (var name : List.of("turns", "quiet")) {
      var one = CASES.get(name);
      for (var cue :
          timeline(name.equals("turns") ? "speaker and listener" : "the body scan").cues()) {
        int middle = one.at("lead") + cue.startMillis() + cue.lengthMillis() / 2;
        var moves = seen(one, middle).path("moves");
        if (cue.act() instanceof Cue.Floor turn) {
          assertThat(moves.path("word").asText()).startsWithIgnoringCase(turn.speaker().name());
          assertThat(moves.path("spent").asDouble()).isCloseTo(0.5, within(0.02));
        } else if (cue.act() instanceof Cue.Rest) {
          assertThat(moves.path("word").asText()).isEqualTo("Quiet");
          assertThat(moves.path("spent").asDouble()).isCloseTo(0.5, within(0.02));
        } else {
          assertThat(moves.path("word").asText()).isEmpty();
        }
      }
    }
  }

  @Test
  void thePictureReportsItsEndOnceAndOnTime() {
    for (var name : List.of("lesson", "box-breathing", "turns")) {
      var events = results(name).get(0).path("events");
      assertThat(stream(events)).hasSize(1);
      assertThat(events.at("/0/arguments/0").asText()).isEqualTo("over");
      assertThat(events.at("/0/at").asInt()).isCloseTo(CASES.get(name).at("over"), within(250));
    }
  }

  @Test
  void aTouchSendsWhatTheSkillTakesForTheSpokenWord() {
    for (var result : results("launch")) {
      assertThat(stream(result.path("events")).map(event -> event.at("/arguments/0").asText()))
          .containsExactly("yes", "no");
    }
    var kitchen = new Conversation(new InMemoryProgressStore()).withScreen();
    kitchen.say("open steady hearts");
    var sent = results("launch").get(0).at("/events/0/arguments/0").asText();
    assertThat(kitchen.touch(Duration.ofSeconds(20), sent).speech()).isNotEmpty().endsWith("?");

    kitchen.say("start the first series");
    var stop = results("lesson-stopped").get(0).at("/events/0/arguments/0").asText();
    assertThat(kitchen.touch(Duration.ofSeconds(20), stop).open()).isFalse();
  }

  @Test
  void whatIsAskedComesWhenAllWasTold() {
    for (var result : results("lesson")) {
      var texts = result.path("seen");
      assertThat(texts.get(0).path("shown").toString())
          .contains("Lesson one")
          .doesNotContain("Yes");
      assertThat(texts.get(1).path("shown").toString())
          .contains("Yes")
          .doesNotContain("Lesson one");
    }
  }

  @Test
  void aDiscreetPictureHasNoTitle() {
    for (var result : results("lesson-discreet")) {
      assertThat(stream(result.at("/seen/0/shown")).map(JsonNode::asText))
          .containsExactlyInAnyOrder("Lesson one", "Stop");
    }
  }

  private static JsonNode seen(Case one, int at) {
    return stream(results(one.name()).get(0).path("seen"))
        .filter(seen -> seen.path("at").asInt() == at)
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> results(String name) {
    return stream(results).filter(result -> result.path("name").asText().equals(name)).toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
