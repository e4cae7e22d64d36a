package org.steadyhearts.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {

  private final Manuscripts manuscripts = new Manuscripts(Manuscripts.ENGLISH);

  @Test
  void aLessonIsPrintedWithTheTimesOfItsSentences() {
    assertThat(script("a3-3"))
        .startsWith("Listening, part one (lesson 10, A3.3)")
        .containsPattern(" 0:00 +1\\.\\d s  Listening, part one\\.")
        .containsPattern("Segment 4, 2\\d\\.\\d s")
        .containsPattern("1:\\d\\d +\\d+\\.\\d s  in all");
  }

  @Test
  void anExerciseIsPrintedWithAllItsTexts() {
    assertThat(script("box"))
        .contains("care, ", "opening, ", "in, for 4 s", "between", "closing, ");
    assertThat(script("mirror")).contains("Understanding isn't agreeing.");
  }

  @Test
  void aSeriesIsItsLessonsInOrder() {
    assertThat(manuscripts.named("opening-up"))
        .hasSize(9)
        .extracting(Manuscript::about)
        .startsWith("lesson 18, B0", "lesson 19, B1");
  }

  @Test
  void tipsHaveTheNamesOfLessonsAndSoAreNamedWithTheirFolder() {
    assertThat(script("a1-1")).contains("lesson 2, A1.1");
    assertThat(script("tips/a1-1")).contains("Tip 1, ");
  }

  @Test
  void nothingHasAnUnknownName() {
    assertThat(manuscripts.named("nope")).isEmpty();
    assertThat(manuscripts.names()).contains("a3-3", "box", "tips/a1-1");
  }

  private String script(String name) {
    return Script.of(manuscripts.named(name).get(0));
  }
}
