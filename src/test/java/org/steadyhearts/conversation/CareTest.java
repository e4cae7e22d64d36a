package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** Care comes first and leaves no trace; and no turn leaves an id or a word in a log. */
class CareTest {

  private final InMemoryProgressStore store = new InMemoryProgressStore();
  private final Conversation kitchen = new Conversation(store);
  private final LogCapture log = new LogCapture();
  private final List<String> logged = log.lines();

  @AfterEach
  void stopListening() {
    log.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I feel unsafe",
        "she hits me",
        "I want to die",
        "I'm scared of him",
        "he forced me"
      })
  void whateverIsSaidTheNumbersComeAndTheSessionEnds(String words) {
    var reply = kitchen.say("alexa, tell steady hearts " + words);

    assertThat(reply.speech()).contains("nine one one").contains("can't call anyone");
    assertThat(reply.open()).isFalse();
    assertThat(reply.reprompt()).isEmpty();
    assertThat(reply.card()).isEmpty();
  }

  @Test
  void careStopsALessonAndWritesNothing() {
    kitchen.say("ask steady hearts to start the first series");
    var before = kitchen.remembered();

    kitchen.interrupt(Duration.ofSeconds(30), "alexa, I feel unsafe");

    assertThat(kitchen.remembered()).isEqualTo(before);
  }

  @Test
  void careLeavesNoLineInTheLog() {
    kitchen.say("open steady hearts");
    logged.clear();

    kitchen.say("I feel unsafe");
    var ofCare = List.copyOf(logged);
    kitchen.say("open steady hearts");
    logged.clear();
    kitchen.silence();

    assertThat(ofCare)
        .filteredOn(line -> line.contains("steadyhearts") || line.contains("turn"))
        .isEmpty();
    assertThat(logged)
        .filteredOn(line -> line.contains("steadyhearts") || line.contains("turn"))
        .isEmpty();
  }

  @Test
  void whateverFailsTheNumbersComeAndNothingTellsOfIt() {
    var faulty = new FlakyStore();
    faulty.broken = true;
    var porch = new Conversation(faulty);
    logged.clear();

    assertThat(porch.say("tell steady hearts I feel unsafe").speech()).contains("nine one one");

    assertThat(logged)
        .filteredOn(line -> line.contains("steadyhearts") || line.contains("turn"))
        .isEmpty();
  }

  @Test
  void careWhispersToThoseWhoSpeakQuietly() {
    kitchen.say("ask steady hearts to speak quietly");
    kitchen.pass(Duration.ofDays(2));

    assertThat(kitchen.say("ask steady hearts I need help now").json().toString())
        .contains("whispered");
  }

  @Test
  void theNextLaunchDoesNotBringItUp() {
    kitchen.say("open steady hearts");
    kitchen.say("I feel unsafe");

    assertThat(kitchen.say("open steady hearts").speech())
        .doesNotContain("safe")
        .doesNotContain("call");
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, nine nine nine",
    "en-AU, triple zero",
    "en-CA, nine one one",
    "en-IN, one one two",
    "en-NZ, the emergency number where you are"
  })
  void everyCountryHasItsOwnNumbers(String locale, String number) {
    assertThat(
            kitchen
                .in(Locale.forLanguageTag(locale))
                .say("tell steady hearts I feel unsafe")
                .speech())
        .contains(number);
  }

  @Test
  void noTurnLogsAnIdOrAWordAtAnyLevel() {
    var ann = kitchen.as("ann");
    ann.say("open steady hearts");
    ann.say("give me a tip about forgiveness");
    ann.say("teach me about trust");
    ann.interrupt(Duration.ofSeconds(30), "alexa, stop");
    ann.say("ask steady hearts something about xylophones");

    assertThat(logged).anyMatch(line -> line.contains("turn"));
    for (var line : logged) {
      assertThat(line).doesNotContain(ann.rawIds());
      assertThat(line.toLowerCase(Locale.ROOT))
          .doesNotContain("forgiveness", "trust", "xylophone", "applicationid", "sessionid");
    }
  }
}
