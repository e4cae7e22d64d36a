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
  private static final int TURNS = 500;
  private static final int LONGEST_ASK_SECONDS = 300;

  private SpeechRenderer voice;

  @Override
  public void run() {
    var curriculum = CurriculumReader.read("en");
    voice = new SpeechRenderer(curriculum, new SoundSetting(true, true));
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(
        "| exercise | for | usual, s | over rain | longest over rain, s | bytes | as speech |"
            + " sources |");
    out.println("|---|---|---|---|---|---|---|---|");
    curriculum.exercises().forEach(exercise -> row(exercise, out));
    turns(out);
  }

  private void row(Exercise exercise, PrintStream out) {
    int usual = Timeline.usual(exercise).spokenLength().seconds();
    boolean plays = reply(exercise, usual).sound().isPresent();
    var longest =
        IntStream.rangeClosed(1, LONGEST_ASK_SECONDS / 15)
            .map(quarters -> LONGEST_ASK_SECONDS - 15 * (quarters - 1))
            .filter(seconds -> Timeline.of(exercise, seconds).spokenLength().seconds() == seconds)
            .filter(seconds -> reply(exercise, seconds).sound().isPresent())
            .findFirst();
    if (longest.isEmpty()) {
      out.printf("| %s | %s | %d | no | none | | | |%n", exercise.id(), people(exercise), usual);
      return;
    }
    int seconds = longest.getAsInt();
    var document = document(reply(exercise, seconds)).orElseThrow();
    out.printf(
        "| %s | %s | %d | %s | %d | %,d | %,d | %d |%n",
        exercise.id(),
        people(exercise),
        usual,
        plays ? "yes" : "no",
        seconds,
        document.toString().length(),
        Timeline.of(exercise, seconds).ssml(0).xml().length(),
        document.findValuesAsText("source").size());
  }

  private static String people(Exercise exercise) {
    return exercise.people().name().toLowerCase(Locale.ROOT);
  }

  private Reply reply(Exercise exercise, int seconds) {
    return reply(exercise, seconds, RAIN);
  }

  private Reply reply(Exercise exercise, int seconds, Soundscape wanted) {
    var receipt =
        Receipt.asking(
            Offer.of(Offer.OfferKind.TIP),
            Utterance.say(Phrase.EXERCISE_LENGTH, seconds),
            new Utterance.Told(Bookmark.start(Content.exercise(exercise.number(), seconds))),
            Utterance.say(Phrase.EXERCISE_DONE, seconds));
    return voice.reply(receipt, Delivery.USUAL, wanted, false);
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
    var reply = reply(exercise, 120, wanted);
    int written = reply.speech().xml().length() + document(reply).toString().length();
    long ended = System.nanoTime();
    return written == 0 ? 0 : (ended - begun) / 1e6;
  }

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().skip(values.length / 2).findFirst().orElseThrow();
  }
}
