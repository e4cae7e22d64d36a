package org.steadyhearts.tools.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Alexa, open steady hearts.",
        "open steady hearts",
        "Alexa, please start Steady Hearts",
        "talk to steady hearts",
        "ask steady hearts",
        "Alexa, steady hearts"
      })
  void theNameAloneOpensTheSkill(String line) {
    assertThat(Invocation.of(line, "steady hearts").isLaunch()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'Alexa, ask steady hearts for a tip', a tip",
    "ask steady hearts to carry on, carry on",
    "ask steady hearts about trust, trust",
    "'Alexa, tell steady hearts I feel unsafe', i feel unsafe",
    "open steady hearts and give me a tip, give me a tip",
    "give me a tip from steady hearts, give me a tip"
  })
  void aWishCanComeInOneBreath(String line, String wish) {
    var invocation = Invocation.of(line, "steady hearts");
    assertThat(invocation.named()).isTrue();
    assertThat(invocation.wish()).containsExactly(wish.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"what is steady hearts", "stop steady hearts", "give me a tip"})
  void whatOnlyMentionsTheNameIsAnOrdinaryWish(String line) {
    assertThat(Invocation.of(line, "steady hearts").named()).isFalse();
  }

  @Test
  void theWakeWordIsNoPartOfTheWish() {
    var invocation = Invocation.of("Alexa, stop!", "steady hearts");
    assertThat(invocation.woken()).isTrue();
    assertThat(invocation.wish()).containsExactly("stop");
  }
}
