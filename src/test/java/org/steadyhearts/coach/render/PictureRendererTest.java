package org.steadyhearts.coach.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.dialog.Coach;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.speech.Delivery;

class PictureRendererTest {

  @ParameterizedTest
  @ValueSource(strings = {"TIP-9999-0@0.0", "LESSON-9999-0@0.0", "EXERCISE-9999-120@0.0"})
  void whatALaterReleaseDroppedIsNotShownAndTheQuestionIs(String dropped) {
    var receipt = Receipt.parse(">" + dropped + ";?ANOTHER_TIP.0.0 0 0").orElseThrow();

    var reply =
        new Coach(CurriculumReader.read("en"))
            .reply(Answer.of(receipt, Progress.fresh(1)), Delivery.USUAL, true);

    assertThat(reply.picture())
        .hasValueSatisfying(
            picture -> {
              assertThat(picture.course()).isEmpty();
              assertThat(picture.asked()).isPresent();
            });
  }
}
