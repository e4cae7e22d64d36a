package org.steadyhearts.tools.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.speech.Chime;

class ContentCompilerTest {

  private static final String BOX = "exercises/box.yaml";
  private static final String LONG_EXHALE = "exercises/long-exhale.yaml";
  private static final String MIRROR = "exercises/mirror.yaml";
  private static final String KINDNESS = "exercises/kindness.yaml";
  private static final String MARKS = "exercises/marks.yaml";

  private static final Map<String, String> FILES = ContentFiles.english();
  private static final Curriculum CURRICULUM =
      ContentCompiler.compile(FILES, ContentFiles.SCHEMAS, true);

  @Test
  void readsABreathingPattern() {
    var box = CURRICULUM.exercise("box").orElseThrow();
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
    var mirror = CURRICULUM.exercise(8).orElseThrow();
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
    var curriculum = CURRICULUM;
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
        "a phase holds the breath; add a line of care for it");
    refuses(BOX, ", optional: true", "", "a phase holds the breath; write optional: true");
  }

  @Test
  void asksForSecondWordsInALongPhase() {
    refuses(
        LONG_EXHALE, ", second: still out", "", "$.cycle[1]: required property 'second' not found");
    refuses(
        LONG_EXHALE,
        "still out",
        "still " + "out and ".repeat(12),
        "the second words are too long for half of the phase; use fewer");
    refuses(LONG_EXHALE, "seconds: 7", "seconds: 13", "must have a maximum value of 12");
  }

  @Test
  void asksForWordsThatFitTheirPhase() {
    refuses(
        "exercises/cyclic-sigh.yaml",
        "\\[Sip, More, Again]",
        "[Another very small sip of air]",
        "a phase has no words that can be said inside it; add a shorter wording");
    refuses(
        BOX,
        "In, round we go",
        "In, " + "round and ".repeat(20),
        "takes longer than the first phase; shorten it");
  }

  @Test
  void asksForCyclesThatRise() {
    refuses(BOX, "fewest: 2", "fewest: 9", "do not rise; order them fewest, usual, most");
    refuses(
        BOX, "(?s)cycle:.*between", "cycle: []\nbetween", "$.cycle: must have at least 2 items");
  }

  @Test
  void limitsPauses() {
    refuses(
        BOX,
        "fade. \\(2 s\\)",
        "fade. (6.5 s)",
        "pauses for 6.5 seconds; pause for 6 at most, or announce a quiet");
    refuses(
        MIRROR,
        "\\(1 s\\) Choose",
        "(0.5 s) (1 s) Choose",
        "begins with a pause, or has two in a row; keep one, after some words");
  }

  @Test
  void limitsAndAnnouncesAQuiet() {
    refuses(
        KINDNESS,
        "quiet: \\{least: 8, most: 20}",
        "quiet: {least: 8, most: 21}",
        "a quiet of 21 seconds; it may last 20");
    refuses(MIRROR, "quiet: 60", "quiet: 61", "a quiet of 61 seconds; it may last 60");
    refuses(
        MIRROR,
        "least: 30, most: 50",
        "least: 51, most: 50",
        "least is more than most; order them");
    refuses(
        KINDNESS,
        "(?s)steps:.*?- quiet",
        "steps:\n  - chime: soft\n  - quiet",
        "a silence comes unannounced; put a say before it");
    refuses(
        KINDNESS,
        "(?=\n  - quiet)",
        " (2 s)",
        "the words before a silence end in a pause; leave that pause out");
  }

  @Test
  void asksForEqualTurns() {
    refuses(
        MIRROR,
        "speaker: second, least: 30",
        "speaker: second, least: 31",
        "a turn has no equal; give the second speaker the next turn, with the same least and most");
    refuses(
        MIRROR,
        "speaker: first",
        "speaker: second",
        "it is the first speaker's turn; let them take turns");
    refuses(
        MIRROR,
        "(speaker: \\w+, least): \\d+",
        "$1: 12",
        "a turn of 12 seconds; it takes at least 20; raise least");
    refuses(
        MIRROR,
        "- chime: turn\n",
        "- say: Stop.\n",
        "a turn ends without a sound; put chime: turn after it");
    refuses(
        KINDNESS,
        "quiet: \\{",
        "turn: {speaker: first, ",
        "a turn of 8 seconds; it takes at least 20");
    refuses(
        KINDNESS,
        "quiet: \\{least: 8",
        "turn: {speaker: first, least: 20",
        "a partner's turn for one; write people: two");
  }

  @Test
  void limitsChimesAndEndsWithOne() {
    refuses(
        MIRROR,
        "closing:\n",
        "  - chime: soft\nclosing:\n",
        "there are 6 chimes; take out all but 5");
    refuses(KINDNESS, "\\s*- chime: end", "", "it is the last step; end with chime: end");
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
        "kindness.yaml:38: $.steps[14] has none of its forms; write exactly one of [say, quiet, turn, chime]");
    refuses(
        KINDNESS,
        "chime: soft",
        "chime: loud",
        "kindness.yaml:38: $.steps[14].chime: does not have a value in the enumeration");
    refuses(MIRROR, "card: .*\n", "", "required property 'card' not found");
    refuses(MIRROR, "usual: \\d+", "usual: 345\nfast: yes", "property 'fast' is not defined");
    refuses(
        BOX,
        "breathe: rest",
        "breathe: sigh",
        "$.cycle[3].breathe: does not have a value in the enumeration");
  }

  @Test
  void checksWhatAnExerciseSaysOfItself() {
    refuses(MIRROR, "people: two", "people: one", "takes two; write people: two");
    refuses(MIRROR, "B5, ", "B9, ", "does not have a value in the enumeration");
  }

  @Test
  void asksForNumbersAndNamesOfTheirOwn() {
    refuses(
        BOX,
        "number: 3",
        "number: 4",
        "has number 4, which is taken; give it one that was never used");
    refuses(
        BOX,
        "name: box breathing",
        "name: kindness",
        "\"kindness\" is given twice; give each its own");
    refuses("curriculum.yaml", "box,", "box, box,", "must have only unique items");
  }

  @Test
  void asksForAnExerciseThatALessonNames() {
    refuses(
        "series/closer/a1-2.yaml",
        "exercise: mirror",
        "exercise: mirrors",
        "\"mirrors\" is not there; write it, or name one that is");
  }

  @Test
  void asksForAMarkWhereHealthIsTouchedAndNowhereElse() {
    refuses(BOX, "health: true\n", "", "\"dizzy\" touches health; mark it: health: true");
    refuses(
        KINDNESS,
        "people: one\n",
        "people: one\nhealth: true\n",
        "\"health\" marks what touches no health; take the mark out");
  }

  @Test
  void asksNobodyAboutLimitsOrAboutAskingForHelp() {
    refuses(
        "series/closer/a4-3.yaml",
        "segments:",
        "try: call one\ncheck: Did you call?\ndone: Good.\nnot-yet: Fine.\nsegments:",
        "\"Did you call?\" asks about limits or about help; leave it out");
  }

  @Test
  void asksForWordingsOfEveryMark() {
    refuses(MARKS, "  - You're halfway.\n", "", "$.half: must have at least 3 items");
    refuses(MARKS, "half-minute:", "seconds:", "required property 'half-minute' not found");
  }

  @Test
  void whatIsCompiledIsReadAsItWasWritten() throws IOException {
    var bytes = CurriculumWriter.write(CURRICULUM);
    var read = CurriculumReader.read(new ByteArrayInputStream(bytes));

    assertThat(CurriculumWriter.write(read)).isEqualTo(bytes);
    assertThat(read.exercises()).isEqualTo(CURRICULUM.exercises());
    assertThat(read.series()).isEqualTo(CURRICULUM.series());
    assertThat(read.phrases()).isEqualTo(CURRICULUM.phrases());
  }

  @Test
  void theBuildHasCompiledWhatIsWritten() throws IOException {
    boolean intimate = !"false".equals(System.getProperty("content.private"));
    var written = ContentCompiler.compile(FILES, ContentFiles.SCHEMAS, intimate);

    assertThat(CurriculumWriter.write(CurriculumReader.read("en")))
        .isEqualTo(CurriculumWriter.write(written));
  }

  @Test
  void withoutPrivateContentNothingPrivateIsCompiled() {
    var open = ContentCompiler.compile(FILES, ContentFiles.SCHEMAS, false);

    assertThat(open.tips()).isEqualTo(CURRICULUM.openTips());
    assertThat(open.exercises())
        .isEqualTo(CURRICULUM.exercises().stream().filter(one -> !one.intimate()).toList());
    assertThat(open.series()).hasSize(2);
  }

  @Test
  void asksForEveryPhraseAndForNoOther() {
    refuses("phrases.yaml", "welcome-back:", "welcome-again:", "\"welcome-back\" is missing");
    refuses("phrases.yaml", "welcome-back:", "welcome-again:", "\"welcome-again\" is nothing that");
    refuses("phrases.yaml", "\\{lessons}", "{lesons}", "\"{lesons}\" cannot be filled in in ");
    refuses("labels.yaml", "begin:", "start:", "\"begin\" is missing");
  }

  @Test
  void saysWhereTheYamlIsBroken() {
    refuses(MIRROR, "card: ", "card ", "mirror.yaml:7: it is not valid YAML");
    refuses(MIRROR, "name: ", "number: 9\nname: ", "Duplicate field 'number'");
    refuses(MIRROR, "schema/exercise", "schema/practice", "mirror.yaml:1: names no schema");
  }

  /** A change of one file is refused, with a message that names a place and a fix. */
  private static void refuses(String file, String pattern, String by, String problem) {
    Map<String, String> files = new TreeMap<>(FILES);
    files.computeIfPresent(file, (path, text) -> text.replaceAll(pattern, by));
    assertThat(files).isNotEqualTo(FILES);

    assertThatThrownBy(() -> ContentCompiler.compile(files, ContentFiles.SCHEMAS, true))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining(problem)
        .message()
        .satisfies(
            message ->
                assertThat(message.lines())
                    .allMatch(line -> line.matches("\\S+\\.yaml:\\d+: .+; .+")));
  }
}
