package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.steadyhearts.alexa.Configuration;
import org.steadyhearts.alexa.SteadyHearts;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Segment;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;
import org.steadyhearts.tools.device.DeviceProfile;
import org.steadyhearts.tools.device.SimulatedClock;
import org.steadyhearts.tools.device.SimulatedDevice;
import org.steadyhearts.tools.device.Transcript;
import org.steadyhearts.tools.recognition.InteractionModel;
import org.steadyhearts.tools.recognition.Recognizer;

/**
 * The README's conversation, held with the real skill. Wordings change from request to request, so
 * what is compared is what was understood, what was said by phrase and content, and what followed;
 * every sentence in the README must be one that the skill can say.
 */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final String NEXT_RUN = "(the next day, another run)";
  private static final Pattern PAUSE = Pattern.compile("\\(\\d+(\\.\\d+)? s\\)");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!…][\"”]?)\\s+");

  private static final Curriculum CURRICULUM = CurriculumReader.read("en");

  /**
   * What somebody said and what came of it.
   *
   * @param notes what stands in brackets, without the reprompt
   */
  private record Exchange(String said, List<String> notes, String answer, String reprompt) {

    /** Of lines as a transcript prints them; long ones may go on in the next line. */
    static Exchange of(List<String> lines) {
      var whole =
          String.join("\n", lines.subList(1, lines.size())).replaceAll("\n(?! {2}\\[)", " ");
      var notes = new ArrayList<String>();
      var answer = "";
      var reprompt = "";
      for (var line : whole.split("\n", -1)) {
        if (line.startsWith("  [reprompt: ")) {
          reprompt = line.strip().substring("[reprompt: ".length());
          reprompt = reprompt.substring(0, reprompt.length() - 1);
        } else if (line.startsWith("  [")) {
          var end = line.indexOf("] Alexa: ");
          notes.add(end < 0 ? line.strip() : line.substring(0, end + 1).strip());
          answer = end < 0 ? answer : line.substring(end + "] Alexa: ".length());
        } else if (line.strip().startsWith("Alexa: ")) {
          answer = line.strip().substring("Alexa: ".length());
        }
      }
      // At which sentence somebody interrupts hangs on the wording before it.
      notes.replaceAll(note -> note.replaceAll(" s, at: .*", " s]"));
      return new Exchange(lines.get(0).substring(2), notes, answer, reprompt);
    }
  }

  @Test
  void itIsNoLongerThanAPersonReads() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(150);
  }

  @Test
  void itsConversationIsWhatTheSkillSays() throws IOException {
    var store = new InMemoryProgressStore();
    var clock = new SimulatedClock(() -> Instant.parse("2026-03-01T19:00:00Z"), Optional.empty());
    var shown = transcript();
    assertThat(shown).hasSize(2);
    for (var run : shown) {
      var printed = held(run, store, clock);
      assertThat(printed).hasSameSizeAs(run);
      for (int i = 0; i < run.size(); i++) {
        assertSame(run.get(i), printed.get(i));
      }
      clock.advanceBy(Duration.ofDays(1));
    }
  }

  private static void assertSame(Exchange shown, Exchange held) {
    assertThat(held.notes()).as(shown.said()).isEqualTo(shown.notes());
    assertSame(shown.said(), shown.answer(), held.answer());
    assertSame(shown.said(), shown.reprompt(), held.reprompt());
  }

  /** They begin and end with the same, and the README leaves only out. */
  private static void assertSame(String said, String shown, String held) {
    var ours = sentences(shown);
    var theirs = sentences(held);
    assertThat(ours).as(said).allSatisfy(sentence -> assertThat(sources(sentence)).isNotEmpty());
    assertThat(ours.isEmpty()).as(said).isEqualTo(theirs.isEmpty());
    if (!ours.isEmpty()) {
      assertThat(sources(ours.get(0))).as(said).containsAnyElementsOf(sources(theirs.get(0)));
      assertThat(sources(last(ours))).as(said).containsAnyElementsOf(sources(last(theirs)));
    }
  }

  private static String last(List<String> sentences) {
    return sentences.get(sentences.size() - 1);
  }

  private static List<String> sentences(String text) {
    return Arrays.stream(SENTENCE_END.split(PAUSE.matcher(text).replaceAll(" ")))
        .map(String::strip)
        .filter(sentence -> !sentence.isEmpty() && !sentence.equals("…"))
        .toList();
  }

  /** The phrases, lessons and tips in which a sentence stands, in whichever wording. */
  private static Set<String> sources(String sentence) {
    var sources = new HashSet<String>();
    CURRICULUM
        .phrases()
        .wordings()
        .forEach((phrase, wordings) -> addIf(says(wordings, sentence), phrase.name(), sources));
    CURRICULUM.series().stream()
        .flatMap(series -> series.lessons().stream())
        .forEach(
            lesson -> addIf(says(texts(lesson), sentence), "lesson " + lesson.number(), sources));
    addIf(says(CURRICULUM.tips().stream().map(Tip::text).toList(), sentence), "a tip", sources);
    return sources;
  }

  private static List<String> texts(Lesson lesson) {
    return Stream.concat(
            Stream.of(lesson.title() + "."), lesson.segments().stream().map(Segment::text))
        .toList();
  }

  private static void addIf(boolean condition, String source, Set<String> sources) {
    if (condition) {
      sources.add(source);
    }
  }

  private static boolean says(Collection<String> wordings, String sentence) {
    return wordings.stream()
        .flatMap(wording -> sentences(wording).stream())
        .filter(one -> !one.matches("\\{[^}]+}[.?!]?"))
        .map(one -> "\\Q" + one.replaceAll("\\{[^}]+}", "\\\\E.+\\\\Q") + "\\E")
        .anyMatch(sentence::matches);
  }

  /** The runs in the README, each as exchanges. */
  private static List<List<Exchange>> transcript() throws IOException {
    var text = Files.readString(README);
    int from = text.indexOf("```\n> ") + "```\n".length();
    return Arrays.stream(
            text.substring(from, text.indexOf("```", from)).split(Pattern.quote(NEXT_RUN)))
        .map(ReadmeTest::exchanges)
        .toList();
  }

  private static List<Exchange> exchanges(String transcript) {
    return Arrays.stream(transcript.strip().split("\n*^(?=> )", -1))
        .flatMap(all -> Arrays.stream(all.split("\n(?=> )")))
        .map(one -> Exchange.of(one.strip().lines().filter(line -> !line.isBlank()).toList()))
        .toList();
  }

  /** The same lines said to the real skill, as the terminal would print it. */
  private static List<Exchange> held(
      List<Exchange> shown, InMemoryProgressStore store, SimulatedClock clock) throws IOException {
    var skill =
        new SteadyHearts(new Configuration(Conversation.SKILL_ID, "any", Optional.empty()), store);
    var printed = new ByteArrayOutputStream();
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    var device =
        new SimulatedDevice(
            skill::answer,
            new Recognizer(InteractionModel.read(Path.of("interaction-models", "en-US.json"))),
            new DeviceProfile(
                Conversation.SKILL_ID,
                "home",
                "kitchen",
                Optional.empty(),
                false,
                Locale.US,
                URI.create("http://127.0.0.1:9")),
            clock,
            new Transcript(out, Transcript.AT_ONCE, false));
    for (var exchange : shown) {
      out.println("> " + exchange.said());
      device.hear(exchange.said());
    }
    return exchanges(printed.toString(StandardCharsets.UTF_8));
  }
}
