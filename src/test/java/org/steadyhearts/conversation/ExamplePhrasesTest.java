package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;
import org.steadyhearts.tools.device.Invocation;
import org.steadyhearts.tools.recognition.InteractionModel;
import org.steadyhearts.tools.recognition.Recognizer;
import org.steadyhearts.tools.recognition.RecognizerResult;

/** What the store tells people to try is what they will try first. */
class ExamplePhrasesTest {

  private static final Path MODELS = Path.of("interaction-models");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  /** A locale's example phrases, and all that a description or the testing instructions quote. */
  record Listing(String locale, List<String> phrases, List<String> quoted) {}

  static Stream<Listing> listings() throws IOException {
    var information =
        new ObjectMapper()
            .readTree(Path.of("infrastructure/skill.json").toFile())
            .at("/manifest/publishingInformation");
    var instructions = information.path("testingInstructions").asText();
    return information.path("locales").properties().stream()
        .map(
            one ->
                new Listing(
                    one.getKey(),
                    texts(one.getValue().path("examplePhrases")),
                    quoted(one.getValue().path("description").asText() + instructions)));
  }

  @ParameterizedTest
  @MethodSource("listings")
  void theFirstOpensTheSkillInFull(Listing listing) throws IOException {
    var name = InteractionModel.read(model(listing)).invocationName();

    assertThat(listing.phrases().get(0)).isEqualToIgnoringCase("Alexa, open " + name);
  }

  @ParameterizedTest
  @MethodSource("listings")
  void everyOtherIsASampleSaidInOneBreath(Listing listing) throws IOException {
    var resolver = new Recognizer(InteractionModel.read(model(listing)));

    assertThat(listing.phrases().stream().skip(1))
        .allSatisfy(
            phrase -> {
              var said = Invocation.of(phrase, resolver.model().invocationName());
              var understood = resolver.understand(said.wish());
              assertThat(said.woken() && said.named()).isTrue();
              assertThat(understood.exact()).as("%s is a sample", phrase).isTrue();
              assertThat(understood.intent()).isNotEqualTo(RecognizerResult.FALLBACK);
            });
  }

  @ParameterizedTest
  @MethodSource("listings")
  void whatPeopleAndReviewersAreToldToSayIsSaidInTheModel(Listing listing) throws IOException {
    var resolver = new Recognizer(InteractionModel.read(model(listing)));

    assertThat(listing.quoted())
        .hasSizeGreaterThan(10)
        .filteredOn(phrase -> !isSaidBySkill(phrase))
        .allSatisfy(
            phrase -> {
              var said = Invocation.of(phrase, resolver.model().invocationName());
              assertThat(said.isLaunch() || resolver.understand(said.wish()).exact())
                  .as(phrase)
                  .isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("listings")
  void everyOneIsAnsweredWithWhatItPromises(Listing listing) {
    var kitchen =
        new Conversation(new InMemoryProgressStore()).in(Locale.forLanguageTag(listing.locale()));

    assertThat(kitchen.say(listing.phrases().get(0)).open()).isTrue();
    assertThat(kitchen.say(listing.phrases().get(1)).open()).as("a tip in one breath").isFalse();
    assertThat(kitchen.say(listing.phrases().get(2)).speech()).contains("two minutes");
  }

  private static boolean isSaidBySkill(String phrase) {
    return phrase.endsWith("?");
  }

  private static List<String> quoted(String text) {
    return QUOTED.matcher(text).results().map(found -> found.group(1)).distinct().toList();
  }

  private static Path model(Listing listing) {
    return MODELS.resolve(listing.locale() + ".json");
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
