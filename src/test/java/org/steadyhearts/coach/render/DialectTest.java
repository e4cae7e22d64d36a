package org.steadyhearts.coach.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steadyhearts.Node;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.dialog.LessonDialog;
import org.steadyhearts.curriculum.Care;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.SpeakingRate;
import org.steadyhearts.speech.Chime;
import org.steadyhearts.speech.Delivery;
import org.steadyhearts.speech.Soundscape;
import org.steadyhearts.speech.Ssml;

/** Everything that is ever said is Alexa's dialect to a checker that nobody here wrote. */
class DialectTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Curriculum curriculum = CurriculumReader.read("en");
  private final SpeechRenderer voice = new SpeechRenderer(curriculum, SoundSetting.OFF);
  private final Map<String, String> said = new LinkedHashMap<>();

  @TempDir private Path folder;

  @Test
  void theCheckerKnowsWhatIsWrong() throws IOException {
    said.put("fine", "<speak>Yes. <break time=\"10000ms\"/></speak>");
    said.put("break", "<speak><break time=\"10001ms\"/></speak>");
    said.put("tag", "<speak><shout>Yes.</shout></speak>");
    said.put("clips", "<speak>" + Ssml.chime(Chime.END).xml().repeat(6) + "</speak>");
    said.put("ampersand", "<speak>You & I</speak>");

    assertThat(wrong()).containsOnlyKeys("break", "tag", "clips", "ampersand");
  }

  @Test
  void everyLessonTipAndPhraseIsFine() throws IOException {
    for (var series : curriculum.series()) {
      for (var lesson : series.lessons()) {
        tell("lesson " + lesson.number(), LessonDialog.start(lesson));
      }
    }
    for (var tip : curriculum.tips()) {
      tell("tip " + tip.number(), Bookmark.start(Content.tip(tip.number())));
    }
    for (var phrase : Phrase.values()) {
      for (int wording = 0; wording < curriculum.phrases().count(phrase); wording++) {
        say(
            phrase.key() + " " + wording,
            Utterance.say(phrase, values(phrase)).withWording(wording));
      }
    }
    for (var country : List.of("US", "GB", "nowhere")) {
      for (var need : Care.Need.values()) {
        keep(
            "care " + country + " " + need,
            voice.care(country, need, new Delivery(true, Delivery.SLOWEST)).speech());
      }
    }

    assertThat(wrong()).isEmpty();
  }

  @Test
  void everyExerciseIsFineAtItsShortestUsualAndLongest() throws IOException {
    for (var exercise : curriculum.exercises()) {
      Stream.of(
              Timeline.of(exercise, 0),
              Timeline.usual(exercise),
              Timeline.of(exercise, Integer.MAX_VALUE))
          .map(timeline -> timeline.spokenLength().seconds())
          .map(seconds -> Content.exercise(exercise.number(), seconds))
          .forEach(content -> tell(exercise.id() + content.seconds(), Bookmark.start(content)));
    }

    assertThat(wrong()).isEmpty();
  }

  private void tell(String name, Bookmark from) {
    say(name, new Utterance.Told(from));
  }

  private void say(String name, Utterance line) {
    var receipt = Receipt.asking(Offer.of(Offer.OfferKind.TIP), line);
    for (var delivery : List.of(Delivery.USUAL, new Delivery(true, Delivery.SLOWEST))) {
      var reply = voice.reply(receipt, delivery, Soundscape.PLAIN, SpeakingRate.UNKNOWN, false);
      keep(name + (delivery.whispered() ? ", whispered and slow" : ""), reply.speech());
    }
  }

  private void keep(String name, Ssml speech) {
    var ssml = "<speak>" + speech.xml() + "</speak>";
    assertThat(ssml).as(name).hasSizeLessThanOrEqualTo(7_500);
    said.put(name, ssml);
  }

  private Object[] values(Phrase phrase) {
    return phrase.names().stream()
        .map(
            name ->
                switch (name) {
                  case "topic" -> curriculum.topics().get(0).id();
                  case "length" -> "135";
                  case "done" -> "1+1";
                  default -> "1";
                })
        .toArray();
  }

  private Map<String, List<Map<String, Object>>> wrong() throws IOException {
    Node.module("ssml-check-core");
    var file = folder.resolve("said.json");
    Files.writeString(file, JSON.writeValueAsString(said));
    return JSON.readValue(Node.run(Map.of(), "ssml.js", file.toString()), new TypeReference<>() {});
  }
}
