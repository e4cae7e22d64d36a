package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.curriculum.Care;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Segment;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** Care comes first and leaves no trace; and no turn leaves an id or a word in a log. */
class CareTest {

  private static final Curriculum CURRICULUM = CurriculumReader.read("en");

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

  @ParameterizedTest
  @CsvSource({
    "I feel unsafe, DANGER",
    "he hit me last night, DANGER",
    "where can I go tonight, DANGER",
    "can you call my mum, DANGER",
    "my teacher kissed me, DANGER",
    "I'm not okay, SELF",
    "what's the point of going on, SELF",
    "goodbye everyone, SELF",
    "I stopped eating, SELF",
    "I want to die, SELF",
    "I hit her, OTHER",
    "I shook the baby, OTHER",
    "I'm afraid I'll hurt my child, OTHER",
    "I took some pills, BODY",
    "I can't breathe, BODY",
    "I have chest pain, BODY"
  })
  void whatWasSaidDecidesWhatIsHeard(String words, Care.Need need) {
    kitchen.say("open steady hearts");
    var reply = kitchen.say(words);

    assertThat(reply.speech()).startsWith(firstSentence("US", need));
    assertThat(reply.open()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "US; I took some pills; one, eight hundred, two two two, one two two two",
        "US; I hit her; one, eight hundred, seven nine nine, seven two three three",
        "GB; I hit her; zero eight zero eight, eight zero two, four zero four zero",
        "AU; I took some pills; one three, one one, two six",
        "CA; I took some pills; one, eight four four, seven six four, seven six six nine",
        "IN; I want to die; one four, four one six"
      })
  void eachNeedHasItsNumbersInEachCountry(String country, String words, String number) {
    var locale = Locale.forLanguageTag("en-" + country);

    assertThat(kitchen.in(locale).say("tell steady hearts " + words).speech()).contains(number);
  }

  @ParameterizedTest
  @EnumSource(Care.Need.class)
  void everyTextIsAnothersAndNamesTheEmergencyNumberFirst(Care.Need need) {
    for (var country : CURRICULUM.care().byCountry().keySet()) {
      var text = CURRICULUM.care().text(country, need);

      assertThat(text).startsWith(firstSentence(country, need)).contains("can't call anyone");
      for (var other : Care.Need.values()) {
        if (other != need) {
          assertThat(firstSentence(country, other)).isNotEqualTo(firstSentence(country, need));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"I hit her", "I took some pills", "I'm not okay"})
  void noNeedLeavesATrace(String words) {
    kitchen.say("ask steady hearts to start the first series");
    var before = kitchen.remembered();
    logged.clear();

    var reply = kitchen.interrupt(Duration.ofSeconds(30), "alexa, " + words);

    assertThat(kitchen.remembered()).isEqualTo(before);
    assertThat(reply.card()).isEmpty();
    assertThat(reply.reprompt()).isEmpty();
    assertThat(logged)
        .filteredOn(line -> line.contains("steadyhearts") || line.contains("turn"))
        .isEmpty();
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

  private static String firstSentence(String country, Care.Need need) {
    return Segment.of(CURRICULUM.care().text(country, need)).sentences().get(0);
  }
}
