package org.steadyhearts.curriculum.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.steadyhearts.curriculum.Breathing;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Exercise.Kind;
import org.steadyhearts.curriculum.Exercise.People;
import org.steadyhearts.curriculum.Phase;
import org.steadyhearts.curriculum.Phase.Move;
import org.steadyhearts.curriculum.Script;
import org.steadyhearts.curriculum.Step;
import org.steadyhearts.speech.Chime;

class ExerciseReaderTest {

  private static final String BOX = "exercises/box.yaml";
  private static final String LONG_EXHALE = "exercises/long-exhale.yaml";
  private static final String MIRROR = "exercises/mirror.yaml";
  private static final String KINDNESS = "exercises/kindness.yaml";
  private static final String MARKS = "exercises/marks.yaml";

  @Test
  void readsABreathingPattern() {
    var box = CurriculumReader.read("en").exercise("box").orElseThrow();
    assertThat(box.number()).isEqualTo(3);
    assertThat(box.name()).isEqualTo("box breathing");
    assertThat(box.kind()).isEqualTo(Kind.BREATHING);
    assertThat(box.people()).isEqualTo(People.ONE);
    assertThat(box.points()).containsExactly("A4.2");
    var pattern = (Breathing) box.body();
    assertThat(pattern.care()).get().asString().startsWith("Skip the holds");
    assertThat(pattern.cycle())
        .extracting(Phase::move)
        .containsExactly(Move.IN, Move.HOLD, Move.OUT, Move.REST);
    assertThat(pattern.cycle()).extracting(Phase::seconds).containsOnly(4);
    assertThat(pattern.cycle().get(0).second()).isEqualTo(Optional.empty());
  }

  @Test
  void readsAScript() {
    var mirror = CurriculumReader.read("en").exercise(8).orElseThrow();
    assertThat(mirror.id()).isEqualTo("mirror");
    var script = (Script) mirror.body();
    assertThat(script.opening()).hasSize(1).allMatch(Step.SayStep.class::isInstance);
    assertThat(script.steps().get(2)).isEqualTo(new Step.ChimeStep(Chime.TURN));
    assertThat(script.closing())
        .endsWith(new Step.QuietStep(60, 60), new Step.ChimeStep(Chime.END));
    assertThat(script.marks().half()).contains("Half your time is left.");
  }

  @Test
  void findsTheExercisesThatPractiseAPoint() {
    var curriculum = CurriculumReader.read("en");
    assertThat(curriculum.exercisesOn(List.of("A3.2", "B7")))
        .extracting(Exercise::id)
        .containsExactly("good-news", "appreciation", "kindness");
    assertThat(curriculum.exercise(999)).isEmpty();
    assertThat(curriculum.exercise("yoga")).isEmpty();
  }

  @Test
  void asksForCareWhereABreathIsHeld() {
    refuses(
        BOX,
        "(?s)care: >.*?(?=opening)",
        "",
        "cycle, number 2 holds the breath; add a line of care for it");
    refuses(BOX, ", optional: true", "", "cycle, number 2 holds the breath; write optional: true");
  }

  @Test
  void asksForSecondWordsInALongPhase() {
    refuses(
        LONG_EXHALE,
        ", second: still out",
        "",
        "cycle, number 2 is longer than 6 seconds; add second: soft words for half way");
    refuses(
        LONG_EXHALE,
        "still out",
        "still out and going on",
        "cycle, number 2: second \"still out and going on\" is too long; use at most 3 words");
    refuses(LONG_EXHALE, "seconds: 7", "seconds: 13", "cycle, number 2 must take 1 to 12 seconds");
  }

  @Test
  void asksForWordsThatFitTheirPhase() {
    refuses(
        "exercises/cyclic-sigh.yaml",
        "\\[Sip, More, Again]",
        "[Another very small sip of air]",
        "cycle, number 2 has no words that can be said inside it; add a shorter wording");
    refuses(
        BOX,
        "In, round we go",
        "In, " + "round and ".repeat(20),
        "takes longer than the first phase; shorten it");
  }

  @Test
  void asksForCyclesThatRise() {
    refuses(
        BOX, "fewest: 2", "fewest: 9", "cycles must rise: 1 or more fewest, then usual, then most");
    refuses(BOX, "(?s)cycle:.*between", "cycle: []\nbetween", "cycle is empty; name the phases");
  }

  @Test
  void limitsPauses() {
    refuses(
        BOX,
        "fade. \\(2 s\\)",
        "fade. (6.5 s)",
        "closing pauses for 6.5 seconds; 6 at most, or announce a quiet");
    refuses(
        MIRROR,
        "\\(0.5 s\\) Choose",
        "(0.5 s) (1 s) Choose",
        "opening, number 1 begins with a pause, or has two in a row; keep one, after some words");
  }

  @Test
  void limitsAndAnnouncesAQuiet() {
    refuses(
        KINDNESS,
        "quiet: \\{least: 8, most: 20}",
        "quiet: {least: 8, most: 21}",
        "steps, number 2: quiet may last 20 seconds, not 21");
    refuses(
        MIRROR, "quiet: 60", "quiet: 61", "closing, number 2: quiet may last 60 seconds, not 61");
    refuses(
        MIRROR,
        "least: 15, most: 30",
        "least: 31, most: 30",
        "steps, number 5: least must be 1 or more, and no more than most");
    refuses(
        KINDNESS,
        "(?s)steps:.*?- quiet",
        "steps:\n  - chime: soft\n  - quiet",
        "steps, number 2 comes unannounced; put a say before it");
    refuses(
        KINDNESS,
        "a quiet moment to choose.",
        "a quiet moment to choose. (2 s)",
        "steps, number 1 ends in a pause before a silence; leave that pause out");
  }

  @Test
  void asksForEqualTurns() {
    refuses(
        MIRROR,
        "speaker: second, least: 30",
        "speaker: second, least: 31",
        "steps, number 2 has no equal; give the second speaker the next turn, with the same least"
            + " and most");
    refuses(
        MIRROR,
        "speaker: first",
        "speaker: second",
        "steps, number 2 must be the first speaker's turn; they take turns");
    refuses(
        MIRROR,
        "(speaker: \\w+, least): \\d+",
        "$1: 12",
        "steps, number 2: a turn takes at least 20 seconds; raise least");
    refuses(
        MIRROR,
        "- chime: turn\n",
        "- say: Stop.\n",
        "steps, number 2 is a turn that ends without a sound; put chime: turn after it");
    refuses(
        KINDNESS,
        "quiet: \\{",
        "turn: {speaker: first, ",
        "steps, number 2: a turn takes at least 20 seconds");
    refuses(
        KINDNESS,
        "quiet: \\{least: 8",
        "turn: {speaker: first, least: 20",
        "steps, number 2 is a partner's turn; write people: two");
  }

  @Test
  void limitsChimesAndEndsWithOne() {
    refuses(
        MIRROR,
        "closing:\n",
        "  - chime: soft\nclosing:\n",
        "there are 6 chimes; take out all but 5");
    refuses(KINDNESS, "\\s*- chime: end", "", "the closing must end with chime: end");
    refuses(
        MIRROR,
        "  - quiet: 60\n",
        "",
        "two people need time to answer each other; put a quiet before chime: end");
  }

  @Test
  void namesThePlaceItCannotRead() {
    refuses(
        KINDNESS,
        "- chime: soft",
        "- bell: soft",
        "at steps, number 15: each step is exactly one of say, quiet, turn and chime");
    refuses(KINDNESS, "chime: soft", "chime: loud", "line 34, at steps, number 15, chime: ");
    refuses(MIRROR, "card: .*\n", "", "Missing creator property 'card'");
    refuses(MIRROR, "usual: 345", "usual: 345\nfast: yes", "there is no field \"fast\" here");
    refuses(BOX, "breathe: rest", "breathe: sigh", "at cycle, number 4, breathe: ");
  }

  @Test
  void checksWhatAnExerciseSaysOfItself() {
    refuses(MIRROR, "people: two", "people: one", "listening takes two; write people: two");
    refuses(MIRROR, "B5, ", "B9, ", "points names B9, which no lesson teaches");
  }

  @Test
  void asksForNumbersAndNamesOfTheirOwn() {
    refuses(
        "curriculum.yaml",
        BOX,
        "number: 3",
        "number: 4",
        "exercise number 4 is given 2 times; give each its own");
    refuses(
        "curriculum.yaml",
        BOX,
        "name: box breathing",
        "name: kindness",
        "exercise name kindness is given 2 times; give each its own");
    refuses(
        "curriculum.yaml", "box,", "box, box,", "exercise box is given 2 times; give each its own");
  }

  @Test
  void asksForAnExerciseThatALessonNames() {
    refuses(
        "series/closer/a1-2.yaml",
        "exercise: mirror",
        "exercise: mirrors",
        "exercise mirrors is not in curriculum.yaml; name one of [even-breath, ");
  }

  @Test
  void asksForWordingsOfEveryMark() {
    refuses(MARKS, "  - You're halfway.\n", "", "half needs at least 3 wordings; add some");
    refuses(MARKS, "half-minute:", "seconds:", "Missing creator property 'half-minute'");
  }

  private static void refuses(String file, String pattern, String by, String problem) {
    refuses(file, file, pattern, by, problem);
  }

  private static void refuses(
      String named, String file, String pattern, String by, String problem) {
    assertThatThrownBy(() -> readWith(file, pattern, by))
        .isInstanceOf(ContentException.class)
        .hasMessageStartingWith(named + ": ")
        .hasMessageContaining(problem);
  }

  /** The curriculum with something else in one of its files. */
  private static Curriculum readWith(String file, String pattern, String by) {
    return CurriculumReader.read(
        path -> {
          var original = ExerciseReaderTest.class.getResourceAsStream("/curriculum/en/" + path);
          return path.equals(file) ? changed(original, pattern, by) : original;
        });
  }

  private static InputStream changed(InputStream original, String pattern, String by) {
    try (original) {
      var text = new String(original.readAllBytes(), StandardCharsets.UTF_8);
      var changed = text.replaceAll(pattern, by);
      assertThat(changed).isNotEqualTo(text);
      return new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
