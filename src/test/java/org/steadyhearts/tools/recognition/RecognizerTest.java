package org.steadyhearts.tools.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.tools.device.SlotValue;

class RecognizerTest {

  private static Recognizer resolver;

  @BeforeAll
  static void readTheModel() throws IOException {
    resolver = new Recognizer(InteractionModel.read(Path.of("interaction-models", "en-US.json")));
  }

  @ParameterizedTest
  @CsvSource({
    "give me a tip, TipIntent",
    "'Give me a tip, please.', TipIntent",
    "'um, could you give me a tip', TipIntent",
    "I'd like a tip, TipIntent",
    "another one, AnotherIntent",
    "what can I learn, ListIntent",
    "What can you teach me?, ListIntent",
    "where was I?, WhereWasIIntent",
    "how am I doing, ProgressIntent",
    "carry on, ContinueIntent",
    "continue, ContinueIntent",
    "next lesson, NextLessonIntent",
    "previous lesson, PreviousLessonIntent",
    "be discreet, DiscreetIntent",
    "speak normally, SpeakNormallyIntent",
    "delete my data, ForgetMeIntent",
    "is this therapy, AboutIntent",
    "longer, LongerIntent",
    "make it shorter, ShorterIntent",
    "I’m scared of him, CareIntent",
    "yes please, AMAZON.YesIntent",
    "no thanks, AMAZON.NoIntent",
    "stop, AMAZON.StopIntent",
    "cancel, AMAZON.CancelIntent",
    "can you help me, AMAZON.HelpIntent",
    "say that again, AMAZON.RepeatIntent",
    "next, AMAZON.NextIntent",
    "previous, AMAZON.PreviousIntent",
    "start over, AMAZON.StartOverIntent",
    "pause, AMAZON.PauseIntent",
    "resume, AMAZON.ResumeIntent",
    "go home, AMAZON.NavigateHomeIntent"
  })
  void aSampleIsUnderstoodToTheWord(String text, String intent) {
    assertThat(understand(text))
        .returns(intent, RecognizerResult::intent)
        .returns(true, RecognizerResult::exact);
  }

  @ParameterizedTest
  @CsvSource({
    "teach me about consent, LessonIntent, topic=consent",
    "Teach me about setting boundaries, LessonIntent, topic=limits",
    "a tip about saying sorry, TipIntent, topic=forgiveness",
    "we don't talk anymore, LessonIntent, topic=talking",
    "start the first series, SeriesIntent, series=closer",
    "begin the second series, SeriesIntent, series=opening-up",
    "guide me through a body scan, ReflectionIntent, kind=body-scan",
    "which breathing exercises are there, ListIntent, kind=breathing",
    "4-7-8 breathing, BreathingIntent, kind=four-seven-eight",
    "two minutes of box breathing, BreathingIntent, 'kind=box, length=PT2M'",
    "a four minute listening exercise, ListeningIntent, length=PT4M",
    "lesson three, LessonIntent, number=3",
    "lesson 12, LessonIntent, number=12",
    "the twenty first lesson, LessonIntent, number=21",
    "lesson number one hundred and five, LessonIntent, number=105"
  })
  void slotsAreFilled(String text, String intent, String slots) {
    assertThat(understand(text))
        .returns(intent, RecognizerResult::intent)
        .returns(true, RecognizerResult::exact);
    assertThat(slots(understand(text))).isEqualTo(slots);
  }

  @ParameterizedTest
  @CsvSource({
    "two minutes, PT2M",
    "2 minutes, PT2M",
    "five minute, PT5M",
    "a minute and a half, PT1M30S",
    "one and a half minutes, PT1M30S",
    "two and a half minutes, PT2M30S",
    "half a minute, PT30S",
    "half an hour, PT30M",
    "ninety seconds, PT1M30S",
    "two minutes thirty, PT2M30S",
    "two minutes and thirty seconds, PT2M30S",
    "a couple of minutes, PT2M",
    "an hour, PT1H"
  })
  void aSpokenDurationBecomesIso(String spoken, String iso) {
    assertThat(slots(understand("breathe with me for " + spoken))).isEqualTo("length=" + iso);
  }

  @ParameterizedTest
  @CsvSource({
    "my husband and I had a long day so maybe a tip for us, TipIntent",
    "I want learn about consent, LessonIntent",
    "tell me a bit more about vulnerability, LessonIntent",
    "can you go on with the lesson, ResumeLessonIntent",
    "remind me where I stopped, WhereWasIIntent",
    "we want to do something together, ListeningIntent",
    "could you lower your voice a little, DiscreetIntent",
    "please erase all you know about me, ForgetMeIntent"
  })
  void whatIsNearlyASampleIsHeardAsTheMostSimilarOne(String text, String intent) {
    assertThat(understand(text))
        .returns(intent, RecognizerResult::intent)
        .returns(false, RecognizerResult::exact)
        .satisfies(u -> assertThat(u.score()).isBetween(FreeSpeech.THRESHOLD, 1.0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my husband hit me last night",
        "last night he got really angry and he hit me and I don't feel safe",
        "sometimes I just don't want to live anymore",
        "give me a tip I'm afraid of my partner",
        "teach me what to do when he hits me",
        "he makes me do stuff I don't want to do in bed",
        "I've been thinking about ending my life",
        "my ex keeps following me",
        "I need help right now",
        "tell me about abuse"
      })
  void careIsHeardWhateverElseIsSaid(String text) {
    assertThat(understand(text).intent()).startsWith("Care");
  }

  @Test
  void aSlotSaysWhatWasSpokenAndWhatItStandsFor() {
    assertThat(understand("give me a tip about jealousy").slots())
        .containsEntry(
            "topic",
            new SlotValue("jealousy", Optional.of(new SlotValue.Entry("TOPIC", "trust", "trust"))));
  }

  private static RecognizerResult understand(String text) {
    return resolver.understand(TextNormalizer.of(text));
  }

  private static String slots(RecognizerResult understood) {
    return understood.slots().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            slot ->
                slot.getKey()
                    + "="
                    + slot.getValue().resolved().map(e -> e.id()).orElse(slot.getValue().value()))
        .collect(Collectors.joining(", "));
  }
}
