package org.steadyhearts.tools.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.curriculum.Breathing;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Script;
import org.steadyhearts.curriculum.Series;
import org.steadyhearts.curriculum.Step;
import org.steadyhearts.speech.Ssml;

/**
 * What is private is heard, and stands on a card or a screen, only in a visit in which somebody
 * asked for it by its topic or name, or right after a yes to the question whether this is a good
 * moment. It looks at the words of an answer, and so knows nothing of how the skill keeps to it.
 */
public final class PrivacyLaw {

  /** Shorter sentences may stand anywhere. */
  private static final int TELLING = 30;

  /**
   * Something private.
   *
   * @param words that only it says
   * @param names the slot values that ask for it
   */
  private record Secret(String what, List<String> words, Set<String> names) {
    Secret without(String open) {
      return new Secret(what, words.stream().filter(one -> !open.contains(one)).toList(), names);
    }
  }

  private final List<Secret> secrets;
  private final Map<String, Set<String>> askedIn = new HashMap<>();
  private final Map<String, Set<String>> heardIn = new HashMap<>();

  public PrivacyLaw(Curriculum curriculum) {
    var open = openWords(curriculum);
    secrets =
        Stream.of(
                curriculum.series().stream().flatMap(PrivacyLaw::ofSeries),
                curriculum.tips().stream()
                    .filter(tip -> tip.intimate())
                    .map(
                        tip ->
                            new Secret(
                                "tip " + tip.number(),
                                List.of(plain(tip.text()).substring(0, TELLING)),
                                Set.copyOf(tip.topics()))),
                curriculum.exercises().stream()
                    .filter(Exercise::intimate)
                    .map(PrivacyLaw::ofExercise))
            .flatMap(all -> all)
            .map(secret -> secret.without(open))
            .toList();
  }

  private PrivacyLaw(List<Secret> secrets) {
    this.secrets = secrets;
  }

  /**
   * The same for another talk, in which nothing was heard yet: what is private is looked up once.
   */
  PrivacyLaw ofAnotherTalk() {
    return new PrivacyLaw(secrets);
  }

  /** What is said to anybody, and so tells nothing. */
  private static String openWords(Curriculum curriculum) {
    return Stream.concat(
            curriculum.series().stream()
                .flatMap(series -> series.lessons().stream())
                .filter(lesson -> !lesson.intimate())
                .flatMap(lesson -> lesson.segments().stream())
                .map(segment -> plain(segment.text())),
            curriculum.openExercises().stream().flatMap(PrivacyLaw::said).map(PrivacyLaw::plain))
        .collect(Collectors.joining(" "));
  }

  private static Stream<Secret> ofSeries(Series series) {
    boolean whole = series.lessons().stream().allMatch(Lesson::intimate);
    var lessons =
        series.lessons().stream().filter(Lesson::intimate).map(lesson -> of(lesson, series, whole));
    var name = new Secret("series " + series.id(), List.of(series.title()), Set.of(series.id()));
    return whole ? Stream.concat(Stream.of(name), lessons) : lessons;
  }

  private static Secret of(Lesson lesson, Series series, boolean whole) {
    Set<String> names = new HashSet<>(lesson.topics());
    if (whole) {
      names.add(series.id());
    }
    var words =
        Stream.concat(
                Stream.of(lesson.title() + ".", lesson.recap()),
                lesson.segments().stream()
                    .flatMap(segment -> segment.sentences().stream())
                    .map(PrivacyLaw::plain)
                    .filter(sentence -> sentence.length() >= TELLING))
            .toList();
    return new Secret("lesson " + lesson.number(), words, names);
  }

  private static Secret ofExercise(Exercise exercise) {
    var words =
        Stream.concat(Stream.of(exercise.about()), said(exercise))
            .map(PrivacyLaw::plain)
            .filter(text -> text.length() >= TELLING)
            .map(text -> text.substring(0, TELLING))
            .toList();
    return new Secret("exercise " + exercise.number(), words, Set.of(exercise.id()));
  }

  private static Stream<String> said(Exercise exercise) {
    return exercise.body() instanceof Script script
        ? script.all().stream()
            .filter(Step.SayStep.class::isInstance)
            .map(step -> ((Step.SayStep) step).text())
        : Stream.of(((Breathing) exercise.body()).opening());
  }

  private static String plain(String text) {
    return Ssml.of(text).words();
  }

  /**
   * Holds for one request and its answer.
   *
   * @param words all that is heard, read or seen
   */
  public void check(JsonNode request, JsonNode answer, String words) {
    var session = request.at("/session/sessionId").asText();
    var asked = askedIn.computeIfAbsent(session, one -> new HashSet<>());
    asked.addAll(request.at("/request/intent/slots").findValuesAsText("id"));
    var heard = heardIn.computeIfAbsent(session, one -> new HashSet<>());
    boolean agreed = isAgreed(request);
    for (var secret : secrets) {
      secret.words().stream()
          .filter(words::contains)
          .findFirst()
          .ifPresent(
              told -> {
                boolean may =
                    agreed
                        || heard.contains(secret.what())
                        || secret.names().stream().anyMatch(asked::contains);
                assertThat(may)
                    .as("%s was asked for, or agreed to, before it said: %s", secret.what(), told)
                    .isTrue();
                heard.add(secret.what());
              });
    }
    asksFirst(answer, heard);
  }

  /** A question about what wasn't heard yet is the one that asks for a good moment. */
  private void asksFirst(JsonNode answer, Set<String> heard) {
    Optional.of(answer.at("/sessionAttributes/last").asText())
        .filter(text -> !text.isEmpty())
        .flatMap(Receipt::parse)
        .flatMap(Receipt::offer)
        .filter(offer -> !offer.isGate() && !offer.asksTwo())
        .flatMap(Offer::content)
        .map(content -> content.kind().name().toLowerCase(Locale.ROOT) + " " + content.number())
        .filter(what -> secrets.stream().anyMatch(secret -> secret.what().equals(what)))
        .ifPresent(what -> assertThat(heard).as("offered without asking first").contains(what));
  }

  private static boolean isAgreed(JsonNode request) {
    boolean yes =
        request.at("/request/intent/name").asText().equals("AMAZON.YesIntent")
            || request.at("/request/arguments/0").asText().equals("yes");
    return yes
        && Optional.of(request.at("/session/attributes/last").asText())
            .filter(text -> !text.isEmpty())
            .flatMap(Receipt::parse)
            .flatMap(Receipt::offer)
            .filter(Offer::isGate)
            .isPresent();
  }
}
