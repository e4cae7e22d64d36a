package org.steadyhearts.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentTest {

  @Test
  void aPauseBelongsToTheSentenceAfterIt() {
    assertThat(Segment.of("They're waiting. (0.5 s) We all do it. It's quick.").sentences())
        .containsExactly("They're waiting.", "(0.5 s) We all do it.", "It's quick.");
  }

  @Test
  void quotedSpeechEndsASentence() {
    assertThat(Segment.of("Say \"mind the shoes.\" (0.5 s) Then wait.").sentences())
        .containsExactly("Say \"mind the shoes.\"", "(0.5 s) Then wait.");
  }

  @Test
  void whatFollowsAQuestionInQuotesBelongsToIt() {
    assertThat(
            Segment.of("One asks \"nice?\", and waits. \"Is it?\" they ask. \"Yes.\"").sentences())
        .containsExactly("One asks \"nice?\", and waits.", "\"Is it?\" they ask.", "\"Yes.\"");
  }

  @Test
  void aPauseWithinASentenceDoesNotSplitIt() {
    assertThat(Segment.of("Ask (0.5 s) and wait.").sentences())
        .containsExactly("Ask (0.5 s) and wait.");
  }
}
