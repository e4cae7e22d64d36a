package org.steadyhearts.simulator;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes an intent of free speech, as Alexa does in production: a sample to the word first, then the
 * most similar one, then the fallback.
 */
final class Resolver {

  private static final String CARE = "CareIntent";

  /** Somebody in need may say it in any words, so care wins where it is nearly as likely. */
  private static final double CARE_LEAD = 0.05;

  private final InteractionModel model;

  /** Those that settle a wish first: care, then those that fix the most words. */
  private final List<Sample> samples;

  private final Similarity similarity;

  Resolver(InteractionModel model) {
    this.model = model;
    this.samples =
        Stream.concat(
                model.intents().stream().flatMap(intent -> intent.read().stream()),
                BuiltIns.samples())
            .sorted(Comparator.comparing(Resolver::isCare).thenComparing(Sample::fixed).reversed())
            .toList();
    this.similarity = new Similarity(samples);
  }

  InteractionModel model() {
    return model;
  }

  Understood understand(List<String> words) {
    var said = Words.withoutFiller(words);
    return toTheWord(said).orElseGet(() -> mostSimilar(said));
  }

  private Optional<Understood> toTheWord(List<String> said) {
    return samples.stream()
        .flatMap(
            sample ->
                sample.match(said, model.types()).stream()
                    .map(slots -> new Understood(sample.intent(), slots, 1)))
        .findFirst();
  }

  private Understood mostSimilar(List<String> said) {
    var best =
        samples.stream()
            .filter(sample -> sample.fixed() > 0)
            .map(sample -> compare(sample, said))
            .max(Comparator.comparingDouble(Resolver::rank))
            .orElseThrow();
    return rank(best) >= Similarity.THRESHOLD
        ? best
        : new Understood(Understood.FALLBACK, Map.of(), best.score());
  }

  private Understood compare(Sample sample, List<String> said) {
    var filled = sample.fill(said, model.types());
    double score = similarity.of(sample, filled.words());
    return new Understood(sample.intent(), filled.slots(), score);
  }

  private static double rank(Understood found) {
    return found.score() + (found.intent().equals(CARE) ? CARE_LEAD : 0);
  }

  private static boolean isCare(Sample sample) {
    return sample.intent().equals(CARE);
  }
}
