package org.steadyhearts.simulator;

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
final class Resolver {

  /** As many words of a sample mean what they say in any sentence. */
  private static final int CLEAR = 5;

  private final InteractionModel model;

  /** Those that settle a wish first: care, then those that fix the most words. */
  private final List<Sample> samples;

  private FreeSpeech freeSpeech;

  Resolver(InteractionModel model) {
    this.model = model;
    this.samples =
        Stream.concat(
                model.intents().stream().flatMap(intent -> intent.read().stream()),
                BuiltIns.samples())
            .sorted(Comparator.comparing(Resolver::isCare).thenComparing(Sample::fixed).reversed())
            .toList();
  }

  InteractionModel model() {
    return model;
  }

  Understood understand(List<String> words) {
    var said = Words.withoutFiller(words);
    return toTheWord(said)
        .or(() -> careWithin(said))
        .orElseGet(() -> freeSpeech().understand(said));
  }

  /** Whoever says that they are in need, among whatever else, is heard. */
  private Optional<Understood> careWithin(List<String> said) {
    return samples.stream()
        .filter(sample -> isCare(sample) && sample.fixed() >= CLEAR)
        .filter(sample -> Collections.indexOfSubList(said, sample.words()) >= 0)
        .map(sample -> new Understood(sample.intent(), Map.of(), Math.nextDown(1.0)))
        .findFirst();
  }

  private Optional<Understood> toTheWord(List<String> said) {
    return samples.stream()
        .flatMap(
            sample ->
                sample.match(said, model.types()).stream()
                    .map(slots -> new Understood(sample.intent(), slots, 1)))
        .findFirst();
  }

  /** Gets ready for free speech, which takes seconds; else the first of it waits for that. */
  void prepare() {
    freeSpeech();
  }

  private synchronized FreeSpeech freeSpeech() {
    if (freeSpeech == null) {
      freeSpeech = new FreeSpeech(samples, model);
    }
    return freeSpeech;
  }

  private static boolean isCare(Sample sample) {
    return sample.intent().equals(FreeSpeech.CARE);
  }
}
