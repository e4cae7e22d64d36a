package org.steadyhearts.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.steadyhearts.simulator.Conversation;

class HandlersTest {

  @Test
  void everyIntentHasItsHandlerAndEveryHandlerAnIntent() {
    var handled = Stream.concat(Handlers.WISHES.keySet().stream(), Stream.of(Handlers.CARE));

    assertThat(handled).containsExactlyInAnyOrderElementsOf(Conversation.intents());
  }
}
