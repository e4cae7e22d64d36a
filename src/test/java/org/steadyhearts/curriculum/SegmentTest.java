package org.steadyhearts.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentTest {

  @Test
  void aPauseBelongsToTheSentenceAfterIt() {
    assertThat(
            sentences(
                "Nobody was rude. (0.5 s) Around the third\n  slice, it turned. \"Oh.\" (1 s) So."))
        .containsExactly(
            "Nobody was rude.",
            "(0.5 s) Around the third slice, it turned.",
            "\"Oh.\"",
            "(1 s) So.");
  }

  @Test
  void whatFollowsAQuoteMayBelongToIt() {
    assertThat(
            sentences(
                "One asks \"was that nice?\", and waits. \"Is it?\" they ask. \"Yes.\" Good."))
        .containsExactly(
            "One asks \"was that nice?\", and waits.", "\"Is it?\" they ask.", "\"Yes.\"", "Good.");
  }

  @Test
  void nothingIsLostFromAnySentenceOn() {
    var segment = Segment.of("One. (0.4 s) Two? Three!");

    assertThat(segment.text()).isEqualTo("One. (0.4 s) Two? Three!");
    assertThat(segment.textFrom(1)).isEqualTo("(0.4 s) Two? Three!");
  }

  private static List<String> sentences(String text) {
    return Segment.of(text).sentences();
  }
}
