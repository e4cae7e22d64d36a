package org.steadyhearts.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.amazon.ask.model.Directive;
import com.amazon.ask.model.interfaces.alexa.presentation.apla.RenderDocumentDirective;
import com.amazon.ask.util.JacksonSerializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.render.Reply;
import org.steadyhearts.coach.render.SoundSetting;
import org.steadyhearts.coach.render.SpeechRenderer;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Exercise.People;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.exercise.Cue;
import org.steadyhearts.exercise.Length;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.SpeakingRate;
import org.steadyhearts.speech.Bed;
import org.steadyhearts.speech.Bells;
import org.steadyhearts.speech.Delivery;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Soundscape;
import org.steadyhearts.speech.Ssml;
import org.steadyhearts.tools.device.SoundSchema;

/** What holds for every exercise at every length, over every sound that can be asked for. */
class SoundDocumentLawsTest {

  private static final int TRIES = 1_000;
  private static final Curriculum CURRICULUM = CurriculumReader.read("en");
  private static final SpeechRenderer VOICE =
      new SpeechRenderer(CURRICULUM, new SoundSetting(true, true));
  private static final SpeakingRate AS_RECKONED = new SpeakingRate(100, SpeakingRate.MOST);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An exercise that was asked for with a sound. */
  record Told(
      Timeline timeline,
      int from,
      Soundscape wanted,
      Delivery delivery,
      SpeakingRate rate,
      Reply reply) {

    Optional<JsonNode> document() {
      return reply.sound().map(SoundDocument::of).map(JSON::<JsonNode>valueToTree);
    }

    List<Cue> cues() {
      return timeline.cues().subList(timeline.resumePoint(from), timeline.cues().size());
    }

    /** The slowest that she may say it in this way. */
    double slowest() {
      return rate.slowest() * delivery.slowness() * (delivery.whispered() ? 1.1 : 1);
    }

    double seconds() {
      return cues().stream().mapToInt(Cue::lengthMillis).sum() / 1000.0;
    }
  }

  @Provide
  Arbitrary<Told> told() {
    var soundscapes =
        Stream.of(Bed.values())
            .flatMap(bed -> Stream.of(Bells.values()).map(bells -> new Soundscape(bed, bells)))
            .toList();
    return Combinators.combine(
            Arbitraries.of(CURRICULUM.exercises()),
            Arbitraries.integers().between(0, 68).map(tens -> 10 * tens),
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 60))),
            Arbitraries.of(soundscapes),
            Arbitraries.of(
                Delivery.USUAL,
                new Delivery(true, 0),
                new Delivery(false, Delivery.SLOWEST),
                new Delivery(false, Delivery.FASTEST)),
            Arbitraries.of(SpeakingRate.UNKNOWN, AS_RECKONED))
        .as(SoundDocumentLawsTest::told);
  }

  private static Told told(
      Exercise exercise,
      int asked,
      int from,
      Soundscape wanted,
      Delivery delivery,
      SpeakingRate rate) {
    var timeline = Timeline.of(exercise, Length.nearest(asked).seconds());
    int seconds = timeline.spokenLength().seconds();
    var content = Content.exercise(exercise.number(), seconds);
    var receipt =
        Receipt.asking(
            Offer.of(Offer.OfferKind.TIP),
            Utterance.say(Phrase.EXERCISE_LENGTH, seconds),
            new Utterance.Told(new Bookmark(content, from, 0)),
            Utterance.say(Phrase.EXERCISE_DONE, seconds));
    return new Told(
        timeline,
        from,
        wanted,
        delivery,
        rate,
        VOICE.reply(receipt, delivery, wanted, rate, false));
  }

  @Property(seed = "1", tries = TRIES)
  void whatIsShortEnoughForOneIsHeardOverTheSoundThatWasAskedFor(@ForAll("told") Told told) {
    boolean asked = !told.wanted().equals(Soundscape.PLAIN);
    if (!asked) {
      assertThat(told.reply().sound()).isEmpty();
    } else if (told.timeline().exercise().people() == People.ONE
        && told.delivery().speed() >= 0
        && told.seconds() <= (told.rate().known() ? 210 : 180)) {
      assertThat(told.reply().sound()).isPresent();
    }
  }

  @Property(seed = "1", tries = TRIES)
  void theWholeAnswerFitsIntoWhatAlexaPlaysEvenInASlowVoice(@ForAll("told") Told told) {
    double slowest = told.slowest();
    told.document()
        .ifPresent(
            document ->
                assertThat(
                        Pace.seconds(told.reply().speech(), slowest)
                            + Played.seconds(document, slowest))
                    .isLessThanOrEqualTo(240));
  }

  @Property(seed = "1", tries = TRIES)
  void takesWhatTheTimelineTakesAndItsFade(@ForAll("told") Told told) {
    told.reply()
        .sound()
        .ifPresent(
            track ->
                assertThat(
                        Played.seconds(told.document().orElseThrow(), 1)
                            - Pace.seconds(track.closing()))
                    .isCloseTo(told.seconds() + (track.hasBed() ? 2 : 0), within(0.1)));
  }

  @Property(seed = "1", tries = TRIES)
  void wordsComeWhenTheTimelineSaysSo(@ForAll("told") Told told) {
    told.document()
        .ifPresent(
            document -> {
              var spoken =
                  Played.of(document, 1).stream()
                      .filter(one -> one.path().endsWith("/Speech"))
                      .toList();
              int next = 0;
              double at = 0;
              for (var cue : told.cues()) {
                double within = 0;
                for (var part : cue.speech().parts()) {
                  if (part instanceof Ssml.Text words) {
                    assertThat(spoken.get(next).begins()).isCloseTo(at + within, within(0.1));
                    assertThat(spoken.get(next).heard()).isEqualTo(escaped(words));
                    next++;
                  }
                  within += Pace.seconds(new Ssml(List.of(part)));
                }
                at += cue.lengthMillis() / 1000.0;
              }
            });
  }

  @Property(seed = "1", tries = TRIES)
  void aPhaseLastsAsLongAsItsPatternSaysHoweverFastTheVoiceIs(
      @ForAll("told") Told told, @ForAll @DoubleRange(min = 0.7, max = 1.18) double slowness) {
    told.document()
        .ifPresent(
            document -> {
              var begins =
                  Played.of(document, slowness).stream()
                      .filter(one -> one.path().endsWith("Mixer/Speech"))
                      .toList();
              var timed =
                  told.cues().stream().filter(cue -> cue.act() instanceof Cue.Breathe).toList();
              int at = 0;
              for (int i = 0; i + 1 < timed.size(); i++) {
                int parts = (int) texts(timed.get(i));
                double seconds = begins.get(at + parts).begins() - begins.get(at).begins();
                double words = slowness * Pace.seconds(timed.get(i).speech().words());
                double phase = timed.get(i).lengthMillis() / 1000.0;
                if (words <= phase / parts) {
                  assertThat(seconds).isCloseTo(phase, within(0.005));
                }
                at += parts;
              }
            });
  }

  @Property(seed = "1", tries = TRIES)
  void isADocumentThatAlexaTakes(@ForAll("told") Told told) {
    told.document()
        .ifPresent(
            document -> {
              assertThat(SoundSchema.problems(document)).isEmpty();
              assertThat(document.findValuesAsText("source").size()).isLessThanOrEqualTo(15);
              assertThat(document.toString().length()).isLessThan(24 * 1024);
            });
  }

  @Property(seed = "1", tries = 200)
  void isTheSameOnceAmazonsTypesHaveReadIt(@ForAll("told") Told told) {
    told.reply()
        .sound()
        .ifPresent(
            track -> {
              var sdk = new JacksonSerializer();
              Directive sent =
                  RenderDocumentDirective.builder()
                      .withToken("steady-hearts")
                      .withDocument(SoundDocument.of(track))
                      .build();
              var read = sdk.deserialize(sdk.serialize(sent), Directive.class);
              assertThat(sdk.serialize(read)).isEqualTo(sdk.serialize(sent));
              assertThat(read).isInstanceOf(RenderDocumentDirective.class);
            });
  }

  @Property(seed = "1", tries = TRIES)
  void theBedFadesAndTheQuestionIsInTheClear(@ForAll("told") Told told) {
    told.document()
        .filter(document -> told.wanted().bed() != Bed.NONE)
        .ifPresent(
            document -> {
              var items = document.at("/mainTemplate/item/items");
              assertThat(items.path(0).at("/filter/0/type").asText()).isEqualTo("FadeOut");
              assertThat(items.path(0).at("/items/1/source").asText())
                  .isEqualTo(told.wanted().bed().uri());
              var told0 = items.path(0).at("/items/0/items");
              assertThat(told0.path(told0.size() - 1).path("duration").asInt()).isEqualTo(2_000);
              assertThat(items.path(items.size() - 1).path("type").asText()).isEqualTo("Speech");
              assertThat(items.path(items.size() - 1).path("content").asText()).contains("?");
            });
  }

  private static long texts(Cue cue) {
    return cue.speech().parts().stream().filter(Ssml.Text.class::isInstance).count();
  }

  private static String escaped(Ssml.Text words) {
    return new Ssml(List.of(words)).xml();
  }
}
