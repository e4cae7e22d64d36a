package org.steadyhearts.tools.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.render.Reply;
import org.steadyhearts.coach.render.SoundSetting;
import org.steadyhearts.coach.render.Soundtrack;
import org.steadyhearts.coach.render.SpeechRenderer;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.SpeakingRate;
import org.steadyhearts.sound.SoundDocument;
import org.steadyhearts.speech.Bed;
import org.steadyhearts.speech.Delivery;
import org.steadyhearts.speech.Soundscape;
import picocli.CommandLine.Command;

/**
 * Prints, in Markdown, what each exercise is as a document of APL for Audio over rain, and what it
 * costs beside the same in speech.
 */
@Command(
    name = "sounds",
    description = "prints what each exercise is over a sound, and what it costs")
public final class SoundsCommand implements Runnable {

  private static final Soundscape RAIN = Soundscape.PLAIN.with(Bed.RAIN);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SpeakingRate KNOWN = new SpeakingRate(100, SpeakingRate.MOST);
  private static final int TURNS = 500;
  private static final int LONGEST_ASK_SECONDS = 300;

  private SpeechRenderer voice;

  @Override
  public void run() {
    var curriculum = CurriculumReader.read("en");
    voice = new SpeechRenderer(curriculum, new SoundSetting(true, true));
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(
        "| exercise | for | usual, s | over rain | longest, s | longest at a known rate, s | bytes"
            + " | as speech | sources |");
    out.println("|---|---|---|---|---|---|---|---|---|");
    curriculum.exercises().forEach(exercise -> row(exercise, out));
    turns(out);
  }

  private void row(Exercise exercise, PrintStream out) {
    int usual = Timeline.usual(exercise).spokenLength().seconds();
    int longest = longest(exercise, SpeakingRate.UNKNOWN);
    int known = longest(exercise, KNOWN);
    if (known == 0) {
      out.printf("| %s | %s | %d | never | | | | | |%n", exercise.id(), people(exercise), usual);
      return;
    }
    var shorter = usual <= known ? "at a known rate" : "shortened";
    var document = document(reply(exercise, known, RAIN, KNOWN)).orElseThrow();
    out.printf(
        "| %s | %s | %d | %s | %d | %d | %,d | %,d | %d |%n",
        exercise.id(),
        people(exercise),
        usual,
        usual <= longest ? "yes" : shorter,
        longest,
        known,
        document.toString().length(),
        Timeline.of(exercise, known).ssml(0).xml().length(),
        document.findValuesAsText("source").size());
  }

  /** In seconds, as it is said aloud; 0 where it never plays. */
  private int longest(Exercise exercise, SpeakingRate rate) {
    return IntStream.rangeClosed(1, LONGEST_ASK_SECONDS / 15)
        .map(quarters -> LONGEST_ASK_SECONDS - 15 * (quarters - 1))
        .filter(seconds -> Timeline.of(exercise, seconds).spokenLength().seconds() == seconds)
        .filter(seconds -> reply(exercise, seconds, RAIN, rate).sound().isPresent())
        .findFirst()
        .orElse(0);
  }

  private static String people(Exercise exercise) {
    return exercise.people().name().toLowerCase(Locale.ROOT);
  }

  private Reply reply(Exercise exercise, int seconds, Soundscape wanted, SpeakingRate rate) {
    var receipt =
        Receipt.asking(
            Offer.of(Offer.OfferKind.TIP),
            Utterance.say(Phrase.EXERCISE_LENGTH, seconds),
            new Utterance.Told(Bookmark.start(Content.exercise(exercise.number(), seconds))),
            Utterance.say(Phrase.EXERCISE_DONE, seconds));
    return voice.reply(receipt, Delivery.USUAL, wanted, rate, false);
  }

  private static Optional<JsonNode> document(Reply reply) {
    return reply.sound().map(SoundsCommand::json);
  }

  private static JsonNode json(Soundtrack track) {
    return JSON.valueToTree(SoundDocument.of(track));
  }

  /** By turns, so that both meet the same state of the machine. */
  private void turns(PrintStream out) {
    var box = SampleExercises.named("box");
    double[] speech = new double[TURNS];
    double[] sound = new double[TURNS];
    for (int turn = -TURNS; turn < TURNS; turn++) {
      double one = millis(box, Soundscape.PLAIN);
      double other = millis(box, RAIN);
      if (turn >= 0) {
        speech[turn] = one;
        sound[turn] = other;
      }
    }
    out.printf(
        "%nPutting two minutes of box breathing into an answer, median of %d: %.2f ms as speech,"
            + " %.2f over rain.%n",
        TURNS, median(speech), median(sound));
  }

  private double millis(Exercise exercise, Soundscape wanted) {
    long begun = System.nanoTime();
    var reply = reply(exercise, 120, wanted, SpeakingRate.UNKNOWN);
    int written = reply.speech().xml().length() + document(reply).toString().length();
    long ended = System.nanoTime();
    return written == 0 ? 0 : (ended - begun) / 1e6;
  }

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().skip(values.length / 2).findFirst().orElseThrow();
  }
}
