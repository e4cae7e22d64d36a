package org.steadyhearts.simulator;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes an intent of free speech, as Alexa does in production: a sample to the word first, then the
 * one that is nearest in meaning, then the fallback.
 */
final class Resolver {

  private final InteractionModel model;

  /** Those that settle a wish first: care, then those that fix the most words. */
  private final List<Sample> samples;

  private Nearest nearest;

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
    return toTheWord(said).orElseGet(() -> nearest().understand(said));
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
    nearest();
  }

  private synchronized Nearest nearest() {
    if (nearest == null) {
      nearest = new Nearest(samples, model);
    }
    return nearest;
  }

  private static boolean isCare(Sample sample) {
    return sample.intent().equals(Nearest.CARE);
  }
}
