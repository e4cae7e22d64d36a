package org.steadyhearts.tools.recognition;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes an intent of free speech, as Alexa does in production: a sample to the word first, then
 * what it most likely means, then the fallback.
 */
public final class Recognizer {

  /** As many words of a sample mean what they say in any sentence. */
  private static final int CLEAR = 5;

  private final InteractionModel model;

  /** Those that settle a wish first: care, then those that fix the most words. */
  private final List<Sample> samples;

  private FreeSpeech freeSpeech;

  public Recognizer(InteractionModel model) {
    this.model = model;
    this.samples =
        Stream.concat(
                model.intents().stream().flatMap(intent -> intent.read().stream()),
                BuiltInIntents.samples())
            .sorted(
                Comparator.comparing(Recognizer::isCare).thenComparing(Sample::fixed).reversed())
            .toList();
  }

  public InteractionModel model() {
    return model;
  }

  public RecognizerResult understand(List<String> words) {
    var said = TextNormalizer.withoutFiller(words);
    return toTheWord(said)
        .or(() -> careWithin(said))
        .orElseGet(() -> freeSpeech().understand(said));
  }

  /** Whoever says that they are in need, among whatever else, is heard. */
  private Optional<RecognizerResult> careWithin(List<String> said) {
    return samples.stream()
        .filter(sample -> isCare(sample) && sample.fixed() >= CLEAR)
        .filter(sample -> Collections.indexOfSubList(said, sample.words()) >= 0)
        .map(sample -> new RecognizerResult(sample.intent(), Map.of(), Math.nextDown(1.0)))
        .findFirst();
  }

  private Optional<RecognizerResult> toTheWord(List<String> said) {
    return samples.stream()
        .flatMap(
            sample ->
                sample.match(said, model.types()).stream()
                    .map(slots -> new RecognizerResult(sample.intent(), slots, 1)))
        .findFirst();
  }

  /** Gets ready for free speech, which takes seconds; else the first of it waits for that. */
  public void prepare() {
    freeSpeech();
  }

  private synchronized FreeSpeech freeSpeech() {
    if (freeSpeech == null) {
      freeSpeech = new FreeSpeech(samples, model);
    }
    return freeSpeech;
  }

  private static boolean isCare(Sample sample) {
    return FreeSpeech.isCare(sample.intent());
  }
}
