package org.steadyhearts.tools.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.steadyhearts.tools.ToolException;
import picocli.CommandLine;

class ScriptCommandTest {

  private final Manuscripts manuscripts = Manuscripts.english();

  @Test
  void aLessonIsPrintedWithTheTimesOfItsSentences() {
    assertThat(script("a3-3"))
        .startsWith("Heard to the end (lesson 10, A3.3)")
        .containsPattern(" 0:00 +1\\.\\d s  Heard to the end\\.")
        .containsPattern("Segment 4, \\d\\d\\.\\d s")
        .containsPattern("[12]:\\d\\d +\\d+\\.\\d s  in all");
  }

  @Test
  void anExerciseIsPrintedAsItIsHeard() {
    assertThat(script("box", OptionalInt.of(120)))
        .startsWith("box breathing (exercise 3, A4.2, two minutes)")
        .containsPattern("0:00 +\\d\\.\\d s  Skip the holds whenever you like\\.")
        .containsPattern("Breath 1, 16\\.0 s")
        .containsPattern("4\\.0 s  Breathe in \\(3\\.\\d s\\)")
        .containsPattern("2\\.0 s  \\[soft chime]")
        .containsPattern("(1:5\\d|2:0\\d) +\\d+\\.\\d s  in all");
  }

  @Test
  void aTurnIsPrintedWithItsMarksOfTime() {
    assertThat(script("mirror"))
        .contains("Turn of the first speaker", "Turn of the second speaker")
        .containsPattern("\\(\\d+(\\.\\d)? s\\) Half your time is left\\.")
        .containsPattern("60\\.0 s  \\(60 s\\)");
  }

  @Test
  void aLengthIsOrderedInMinutes() {
    var longer = CommandLine.populateCommand(new ChosenText(), "box", "--minutes", "2.25");
    assertThat(longer.manuscripts())
        .extracting(Manuscript::about)
        .containsExactly("exercise 3, A4.2, two and a quarter minutes");
  }

  @Test
  void anUnknownNameIsAnsweredWithTheNamesThereAre() {
    var unknown = CommandLine.populateCommand(new ChosenText(), "nope");
    assertThatThrownBy(unknown::manuscripts)
        .isInstanceOf(ToolException.class)
        .hasMessageContainingAll("nope", "a3-3", "box", "tips/a1-1");
  }

  @Test
  void aSeriesIsItsLessonsInOrder() {
    assertThat(manuscripts.named("opening-up", OptionalInt.empty()))
        .hasSize(9)
        .extracting(Manuscript::about)
        .startsWith("lesson 18, B0", "lesson 19, B1");
  }

  @Test
  void tipsHaveTheNamesOfLessonsAndSoAreNamedWithTheirFolder() {
    assertThat(script("a1-1")).contains("lesson 2, A1.1");
    assertThat(script("tips/a1-1")).contains("Tip 1, ");
  }

  private String script(String name) {
    return script(name, OptionalInt.empty());
  }

  private String script(String name, OptionalInt seconds) {
    return ScriptCommand.of(manuscripts.named(name, seconds).get(0));
  }
}
