package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.steadyhearts.coach.answer.ConversationState;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.Household;
import org.steadyhearts.tools.device.Conversation;

/**
 * Every intent in every state of a conversation. What comes of it is written to {@code
 * target/conversation-states.md}, to be read.
 */
class StatesTest {

  private static final Curriculum CURRICULUM = CurriculumReader.read("en");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> HEARD = new TreeMap<>();

  /** One cell of the table, lived through. */
  private record Cell(
      State state,
      String intent,
      Optional<Offer> offered,
      Optional<Bookmark> toldLast,
      Household before,
      Conversation.Reply reply,
      Conversation after) {

    Optional<Bookmark> told() {
      return session(reply).last().flatMap(Receipt::told);
    }

    Optional<Content> content() {
      return told().map(Bookmark::content);
    }

    Optional<Offer.OfferKind> asks() {
      return session(reply).offer().map(Offer::kind);
    }

    boolean asksBoth() {
      return asks().equals(Optional.of(Offer.OfferKind.BOTH_WANT));
    }

    boolean tells(Content.ContentKind kind) {
      return content().filter(one -> one.kind() == kind).isPresent();
    }
  }

  static Stream<Arguments> everyIntentInEveryState() {
    return Stream.of(State.values())
        .flatMap(
            state -> Conversation.intents().stream().map(intent -> Arguments.of(state, intent)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("everyIntentInEveryState")
  void isAnsweredRightly(State state, String intent) {
    var conversation = state.reached();
    var before = conversation.remembered();
    var session = conversation.lastReply().map(StatesTest::session);
    boolean heardAll = conversation.isOpen() && !state.midway();
    var cell =
        new Cell(
            state,
            intent,
            session.flatMap(ConversationState::offer).filter(offer -> heardAll),
            session
                .filter(one -> conversation.isOpen())
                .flatMap(ConversationState::last)
                .flatMap(Receipt::told),
            before,
            conversation.intent(state.momentIn(conversation), intent),
            conversation);
    HEARD.put(state + " | " + intent, summary(cell));

    assertThat(cell.reply().speech()).doesNotContain(wordings(Phrase.TROUBLE));
    if (!intent.equals("AMAZON.YesIntent")) {
      assertNothingErased(cell);
    }
    expectation(intent).accept(cell);
  }

  private interface Expectation {
    void accept(Cell cell);
  }

  private static Expectation expectation(String intent) {
    return switch (intent) {
      case "AMAZON.StopIntent",
          "AMAZON.CancelIntent",
          "AMAZON.PauseIntent",
          "AMAZON.NavigateHomeIntent" ->
          StatesTest::stopsKindly;
      case "CareIntent" -> StatesTest::caresAndLeavesNoTrace;
      case "AMAZON.HelpIntent" -> StatesTest::helpsWhereTheListenerIs;
      case "AMAZON.FallbackIntent" -> StatesTest::asksAgainOrLeaves;
      case "AMAZON.YesIntent" -> StatesTest::doesWhatWasOfferedAndNothingElse;
      case "AMAZON.NoIntent" -> StatesTest::letsGo;
      case "AMAZON.RepeatIntent" -> StatesTest::saysTheSameAgain;
      case "TipIntent" -> cell -> assertThat(cell.tells(Content.ContentKind.TIP)).isTrue();
      case "LessonIntent",
          "SeriesIntent",
          "NextLessonIntent",
          "PreviousLessonIntent",
          "AMAZON.PreviousIntent" ->
          StatesTest::teachesOrSaysWhyNot;
      case "ResumeLessonIntent", "AMAZON.ResumeIntent" -> StatesTest::goesOn;
      case "AMAZON.StartOverIntent" -> StatesTest::beginsAgain;
      case "AnotherIntent", "AMAZON.NextIntent" -> StatesTest::goesOnWithMoreOfTheSame;
      case "BreathingIntent", "ReflectionIntent", "ListeningIntent", "ShorterIntent" ->
          StatesTest::guidesOrAsksBoth;
      case "LongerIntent" -> StatesTest::takesLonger;
      case "ForgetMeIntent" -> cell -> assertThat(cell.asks()).contains(Offer.OfferKind.FORGET);
      case "SoundIntent" -> StatesTest::answersOrLeavesThemInPeace;
      case "ListIntent",
          "ProgressIntent",
          "AboutIntent",
          "WhereWasIIntent",
          "DiscreetIntent",
          "SpeakNormallyIntent" ->
          StatesTest::answersAndKeepsTheThread;
      default -> throw new AssertionError("Say here what is right for " + intent);
    };
  }

  private static void stopsKindly(Cell cell) {
    assertThat(cell.reply().open()).isFalse();
    assertThat(cell.reply().speech()).isNotEmpty().doesNotContain("?");
    assertThat(cell.reply().reprompt()).isEmpty();
    if (cell.state().midway()) {
      var place = cell.after().remembered().shared().orElseThrow().places().here();
      assertThat(place.map(Bookmark::content)).isEqualTo(cell.toldLast().map(Bookmark::content));
    }
  }

  private static void caresAndLeavesNoTrace(Cell cell) {
    assertThat(cell.reply().open()).isFalse();
    assertThat(cell.reply().reprompt()).isEmpty();
    assertThat(cell.reply().card()).isEmpty();
    assertThat(cell.reply().json().at("/response/directives").isMissingNode()).isTrue();
    assertThat(cell.reply().speech()).contains("nine one one");
    assertThat(cell.after().remembered()).isEqualTo(cell.before());
  }

  private static void helpsWhereTheListenerIs(Cell cell) {
    assertThat(cell.reply().open()).isTrue();
    assertThat(cell.reply().speech()).containsAnyOf(wordings(cell.state().help()));
    assertKeepsTheQuestion(cell);
  }

  private static void asksAgainOrLeaves(Cell cell) {
    if (cell.offered().map(Offer::kind).equals(Optional.of(Offer.OfferKind.LEAVE_YOU_TO_IT))) {
      assertThat(cell.reply().speech()).isEmpty();
      assertThat(cell.reply().open()).isFalse();
      return;
    }
    assertThat(cell.reply().open()).isTrue();
    assertThat(cell.reply().speech()).containsAnyOf(wordings(Phrase.NOT_UNDERSTOOD));
    assertKeepsTheQuestion(cell);
  }

  /** Whether a lesson was heard to its end is not known for sure; then it can be gone on with. */
  private static void assertKeepsTheQuestion(Cell cell) {
    cell.offered()
        .ifPresent(
            offer ->
                assertThat(cell.asks().orElseThrow())
                    .isIn(
                        cell.toldLast().isPresent()
                            ? List.of(offer.kind(), Offer.OfferKind.CARRY_ON)
                            : List.of(offer.kind())));
  }

  private static void doesWhatWasOfferedAndNothingElse(Cell cell) {
    if (cell.offered().isEmpty()) {
      assertThat(cell.told()).isEmpty();
      assertNothingErased(cell);
      return;
    }
    var offer = cell.offered().get();
    switch (offer.kind()) {
      case FIRST, TIP, ANOTHER_TIP -> assertThat(cell.tells(Content.ContentKind.TIP)).isTrue();
      case LESSON_BEHIND, NEXT_LESSON, RESUME, THAT_IS_YOU ->
          assertThat(cell.content()).contains(Content.lesson(offer.subject()));
      case SERIES ->
          assertThat(cell.content().map(Content::number).flatMap(CURRICULUM::lesson))
              .hasValueSatisfying(lesson -> assertThat(lesson.series()).isEqualTo(offer.subject()));
      case RESUME_EXERCISE, EXERCISE, WHICH_EXERCISE, CARRY_ON -> guidesOrAsksBoth(cell);
      case BOTH_WANT ->
          assertThat(cell.content()).contains(Content.exercise(offer.subject(), offer.seconds()));
      case HEARD_ALL -> {
        var mine = cell.after().remembered().shared().orElseThrow();
        assertThat(mine.finished().has(offer.subject())).isTrue();
        assertThat(cell.content()).isNotEqualTo(Optional.of(Content.lesson(offer.subject())));
      }
      case LEAVE_YOU_TO_IT -> {
        assertThat(cell.reply().speech()).isEmpty();
        assertThat(cell.reply().open()).isFalse();
      }
      case FORGET -> assertThat(cell.after().remembered().shared()).isEmpty();
      case FORGET_HOUSEHOLD -> assertThat(cell.after().remembered().shared()).isEmpty();
    }
  }

  /** "No" begins nothing, and whoever says it three times is left in peace. */
  private static void letsGo(Cell cell) {
    assertThat(cell.told()).isEmpty();
    var reply = cell.reply();
    for (int i = 0; i < 2 && reply.open(); i++) {
      reply = cell.after().intent(cell.after().untilHeard(), "AMAZON.NoIntent");
    }
    assertThat(reply.open()).isFalse();
    assertThat(reply.speech()).doesNotContain("?");
  }

  private static void saysTheSameAgain(Cell cell) {
    assertThat(cell.reply().speech()).isNotEmpty();
    if (cell.after().remembered().shared().isPresent() && cell.toldLast().isPresent()) {
      assertThat(cell.content().or(() -> asked(cell)))
          .isEqualTo(cell.toldLast().map(Bookmark::content));
    }
  }

  /** What both are asked about. */
  private static Optional<Content> asked(Cell cell) {
    return session(cell.reply())
        .offer()
        .filter(offer -> offer.kind() == Offer.OfferKind.BOTH_WANT)
        .map(offer -> Content.exercise(offer.subject(), offer.seconds()));
  }

  private static void teachesOrSaysWhyNot(Cell cell) {
    boolean nothingLeft = cell.reply().speech().contains("?") && cell.reply().open();
    assertThat(cell.tells(Content.ContentKind.LESSON) || nothingLeft).isTrue();
  }

  private static void goesOn(Cell cell) {
    assertThat(
            cell.tells(Content.ContentKind.LESSON)
                || cell.tells(Content.ContentKind.EXERCISE)
                || cell.reply().open())
        .isTrue();
    if (cell.state().midway()) {
      assertThat(cell.content().or(() -> asked(cell)))
          .isEqualTo(cell.toldLast().map(Bookmark::content));
    }
  }

  private static void beginsAgain(Cell cell) {
    assertThat(cell.told().isPresent() || cell.asksBoth() || cell.reply().open()).isTrue();
    if (cell.state().midway()) {
      assertThat(cell.content().or(() -> asked(cell)))
          .isEqualTo(cell.toldLast().map(Bookmark::content));
      cell.told().ifPresent(place -> assertThat(place.atStart()).isTrue());
    }
  }

  private static void goesOnWithMoreOfTheSame(Cell cell) {
    assertThat(cell.told().isPresent() || cell.asksBoth() || cell.reply().open()).isTrue();
    if (cell.state().midway()) {
      assertThat(cell.content()).isNotEqualTo(cell.toldLast().map(Bookmark::content));
    }
  }

  private static void guidesOrAsksBoth(Cell cell) {
    var instead = cell.state().midway() ? Offer.OfferKind.CARRY_ON : Offer.OfferKind.EXERCISE;
    boolean limit = cell.asks().equals(Optional.of(instead));
    assertThat(cell.tells(Content.ContentKind.EXERCISE) || cell.asksBoth() || limit).isTrue();
    cell.content()
        .flatMap(one -> CURRICULUM.exercise(one.number()))
        .filter(one -> one.people() == Exercise.People.TWO)
        .ifPresent(
            one -> assertThat(cell.offered().map(Offer::kind)).contains(Offer.OfferKind.BOTH_WANT));
  }

  /** What is longer than a tip is its lesson. */
  private static void takesLonger(Cell cell) {
    if (cell.offered().map(Offer::kind).equals(Optional.of(Offer.OfferKind.LESSON_BEHIND))) {
      assertThat(cell.tells(Content.ContentKind.LESSON)).isTrue();
      return;
    }
    guidesOrAsksBoth(cell);
  }

  private static void answersOrLeavesThemInPeace(Cell cell) {
    if (cell.offered().map(Offer::kind).equals(Optional.of(Offer.OfferKind.LEAVE_YOU_TO_IT))) {
      assertThat(cell.reply().speech()).isEmpty();
      return;
    }
    answersAndKeepsTheThread(cell);
    assertThat(cell.reply().speech()).containsAnyOf(wordings(Phrase.SOUND_AWAY));
  }

  private static void answersAndKeepsTheThread(Cell cell) {
    assertThat(cell.told()).isEmpty();
    assertThat(cell.reply().speech()).isNotEmpty();
  }

  private static void assertNothingErased(Cell cell) {
    var after = cell.after().remembered();
    assertThat(after.people().keySet()).containsAll(cell.before().people().keySet());
    assertThat(after.shared().isPresent() || cell.before().shared().isEmpty()).isTrue();
  }

  private static String[] wordings(Phrase phrase) {
    var phrases = CURRICULUM.phrases();
    return IntStream.range(0, phrases.count(phrase))
        .mapToObj(wording -> phrases.wording(phrase, wording))
        .toArray(String[]::new);
  }

  private static ConversationState session(Conversation.Reply reply) {
    Map<String, Object> attributes =
        JSON.convertValue(reply.json().path("sessionAttributes"), new TypeReference<>() {});
    return ConversationState.of(Optional.ofNullable(attributes).orElse(Map.of()), Instant.EPOCH);
  }

  private static String summary(Cell cell) {
    var speech = cell.reply().speech();
    var shown =
        speech.length() <= 150
            ? speech
            : speech.substring(0, 70) + " … " + speech.substring(speech.length() - 70);
    return (speech.isEmpty() ? "(silence)" : shown)
        + " | "
        + (cell.reply().open() ? "open" : "ends");
  }

  @AfterAll
  static void write() throws IOException {
    var lines =
        Stream.concat(
            Stream.of("| state | intent | heard | session |", "|---|---|---|---|"),
            HEARD.entrySet().stream()
                .map(one -> "| " + one.getKey() + " | " + one.getValue() + " |"));
    Files.write(Path.of("target/conversation-states.md"), lines.toList());
  }
}
