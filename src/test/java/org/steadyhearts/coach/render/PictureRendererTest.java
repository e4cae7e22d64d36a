package org.steadyhearts.coach.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.ConversationState;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.dialog.Coach;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.Progress;

class PictureRendererTest {

  @ParameterizedTest
  @ValueSource(strings = {"TIP-9999-0@0.0", "LESSON-9999-0@0.0", "EXERCISE-9999-120@0.0"})
  void whatALaterReleaseDroppedIsNotShownAndTheQuestionIs(String dropped) {
    var receipt = Receipt.parse(">" + dropped + ";?ANOTHER_TIP.0.0 0 0").orElseThrow();

    var reply =
        new Coach(CurriculumReader.read("en"))
            .reply(
                Answer.of(receipt, Progress.fresh(1)),
                ConversationState.begin(Instant.EPOCH),
                true);

    assertThat(reply.picture())
        .hasValueSatisfying(
            picture -> {
              assertThat(picture.course()).isEmpty();
              assertThat(picture.asked()).isPresent();
            });
  }
}
