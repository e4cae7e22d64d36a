package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.curriculum.Topic;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** What there is is told in breaths of three, to its end for whoever wants it. */
class ListsTest {

  private static final Curriculum CURRICULUM = CurriculumReader.read("en");

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());

  @ParameterizedTest
  @CsvSource({
    "what topics do you have, COUNT_TOPICS",
    "list the topics, COUNT_TOPICS",
    "how many tips are there, COUNT_TIPS",
    "how many lessons are there, COUNT_LESSONS",
    "list the lessons, COUNT_LESSONS",
    "what series are there, LIST_LESSONS",
    "what can I learn, LIST_LESSONS",
    "which exercises are there, LIST_EXERCISES",
    "how many exercises are there, LIST_EXERCISES",
    "which breathing exercises are there, LIST_SOME_EXERCISES"
  })
  void eachListHasItsOwnAnswer(String asked, Phrase answer) {
    kitchen.say("open steady hearts");

    assertThat(kitchen.say(asked).speech()).satisfies(Says.the(answer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "more", "go on", "next", "another one"})
  void moreIsTheNextThree(String more) {
    kitchen.say("open steady hearts");
    assertThat(kitchen.say("what topics do you have").speech())
        .contains(topic(0), topic(1), topic(2))
        .satisfies(Says.the(Phrase.OFFER_MORE));

    assertThat(kitchen.say(more).speech())
        .contains(topic(3), topic(4), topic(5))
        .doesNotContain(topic(0));
  }

  @Test
  void theListGoesOnToItsEnd() {
    kitchen.say("open steady hearts");
    var heard = all(kitchen.say("what topics do you have"));

    assertThat(openTopics()).allSatisfy(name -> assertThat(String.join(" ", heard)).contains(name));
    assertThat(heard.get(heard.size() - 1)).satisfies(Says.the(Phrase.OFFER_TIP));
  }

  @Test
  void theLessonsAreNamedInTheirOrder() {
    kitchen.say("open steady hearts");
    var heard = all(kitchen.say("list the lessons"));

    assertThat(CURRICULUM.series(1).orElseThrow().lessons())
        .extracting(Lesson::title)
        .allSatisfy(title -> assertThat(String.join(" ", heard)).contains(title));
  }

  @Test
  void nothingPrivateIsListedOrCounted() {
    assumeThat(CURRICULUM.tips()).anyMatch(Tip::intimate);
    kitchen.say("open steady hearts");
    var heard = new ArrayList<String>();
    for (var asked :
        List.of(
            "what topics do you have",
            "list the lessons",
            "what series are there",
            "which listening exercises are there",
            "which breathing exercises are there")) {
      heard.addAll(all(kitchen.say(asked)));
    }

    var names =
        CURRICULUM.series().stream()
            .flatMap(series -> series.lessons().stream())
            .filter(Lesson::intimate)
            .map(Lesson::title);
    assertThat(String.join(" ", heard))
        .doesNotContain(names.toList())
        .doesNotContain(
            CURRICULUM.exercises().stream().filter(Exercise::intimate).map(Exercise::name).toList())
        .doesNotContain("Lamplight");
  }

  @Test
  void noMoreEndsKindly() {
    kitchen.say("open steady hearts");
    kitchen.say("what topics do you have");

    assertThat(kitchen.say("no").open()).isFalse();
  }

  @Test
  void inOneBreathTheListStaysOpenForMore() {
    assertThat(kitchen.say("ask steady hearts what topics do you have").open()).isTrue();
    assertThat(kitchen.say("yes").speech()).contains(topic(3));
  }

  private List<String> all(Conversation.Reply first) {
    var heard = new ArrayList<>(List.of(first.speech()));
    while (Says.that(Phrase.OFFER_MORE, heard.get(heard.size() - 1))) {
      heard.add(kitchen.say("yes").speech());
    }
    return heard;
  }

  private static String topic(int place) {
    return openTopics().get(place);
  }

  private static List<String> openTopics() {
    return CURRICULUM.topics().stream()
        .filter(topic -> topic.elsewhere().isEmpty() && !topic.points().isEmpty())
        .map(Topic::spoken)
        .toList();
  }
}
