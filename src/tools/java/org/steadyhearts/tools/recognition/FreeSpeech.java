package org.steadyhearts.tools.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.steadyhearts.tools.device.SlotValue;
import org.steadyhearts.tools.recognition.Classifier.Example;

/**
 * What free speech most likely means, learnt from the samples with their slots filled. One
 * classifier tells intents apart, the fallback among them; one for each type of our own tells which
 * of its values is meant, or that none is. Below one threshold nothing was understood.
 */
final class FreeSpeech {

  /** Less likely than this is nothing that was said. */
  static final double THRESHOLD = 0.3;

  /** A value that was said to the word is that much likelier than one that may be meant. */
  private static final double SAID = 0.5;

  /**
   * How often a sample with slots is filled at least, and at most: as often as lets each value be
   * said once in its intent. One that is nothing but slots is filled more often.
   */
  private static final int FILLINGS = 2;

  private static final int MOST_FILLINGS = 10;

  private static final int BARE_FILLINGS = 60;

  /** Steps on from value to value, so that no two fillings are of one kind. */
  private static final int STRIDE = 37;

  private static final String CARE = "Care";
  private static final String NONE = "";

  /** What Amazon's own types are filled with. */
  private static final Map<String, List<String>> STAND_INS =
      Map.of(
          "AMAZON.NUMBER", List.of("three", "twelve", "seven", "two", "nine", "one"),
          "AMAZON.DURATION",
              List.of("two minutes", "five minutes", "ten minutes", "three minutes", "one minute"),
          "AMAZON.TIME", List.of("eight", "nine in the evening", "seven thirty", "half past six"));

  /** A sample as it may be said, with the values of our own types, by type. */
  private record Filled(String intent, String text, Map<String, SlotValue> values) {}

  private final InteractionModel model;
  private final Classifier intents;
  private final Map<String, Classifier> values = new HashMap<>();
  private final Set<String> besideNumbers;
  private final Map<String, Integer> samplesWithSlots;

  FreeSpeech(List<Sample> samples, InteractionModel model) {
    this.model = model;
    this.besideNumbers = besideNumbers(samples);
    this.samplesWithSlots =
        samples.stream()
            .filter(sample -> !sample.slots().isEmpty())
            .collect(Collectors.toMap(Sample::intent, one -> 1, Integer::sum));
    var filled = samples.stream().flatMap(this::filled).toList();
    this.intents =
        new Classifier(
            filled.stream().map(one -> new Example(one.text(), one.intent())).toList(),
            Meaning.english());
    model.types().entrySet().stream()
        .filter(type -> !type.getValue().values().isEmpty())
        .forEach(type -> values.put(type.getKey(), classifier(type.getKey(), filled)));
  }

  private Classifier classifier(String type, List<Filled> filled) {
    var alone =
        model.types().get(type).values().entrySet().stream()
            .map(value -> new Example(value.getKey(), id(value.getValue())));
    var within =
        filled.stream()
            .filter(one -> one.values().containsKey(type))
            .map(one -> new Example(one.text(), id(one.values().get(type))));
    var without =
        filled.stream()
            .filter(one -> one.values().isEmpty())
            .filter(one -> model.slotsOf(one.intent()).containsValue(type))
            .map(one -> new Example(one.text(), NONE));
    return new Classifier(
        Stream.of(alone, within, without).flatMap(examples -> examples).toList(),
        Meaning.english());
  }

  private static String id(SlotValue value) {
    return value.resolved().orElseThrow().id();
  }

  /** Somebody in need may say it in any words, so care need only be likely, not likeliest. */
  RecognizerResult understand(List<String> said) {
    var likely = intents.judge(String.join(" ", said));
    var care = new HashMap<>(likely);
    care.keySet().removeIf(intent -> !isCare(intent));
    double need = care.values().stream().mapToDouble(one -> one).sum();
    var intent = likeliest(need >= THRESHOLD ? care : likely);
    double score = Math.min(isCare(intent) ? need : likely.get(intent), Math.nextDown(1.0));
    return score < THRESHOLD || intent.equals(RecognizerResult.FALLBACK)
        ? new RecognizerResult(RecognizerResult.FALLBACK, Map.of(), score)
        : new RecognizerResult(intent, slots(intent, said), score);
  }

  /** Care has an intent for each need. */
  static boolean isCare(String intent) {
    return intent.startsWith(CARE);
  }

  private Map<String, SlotValue> slots(String intent, List<String> said) {
    var slots = new LinkedHashMap<String, SlotValue>();
    model
        .slotsOf(intent)
        .forEach(
            (slot, type) ->
                (values.containsKey(type) ? meant(said, type) : longest(said, type))
                    .ifPresent(value -> slots.put(slot, value)));
    return slots;
  }

  private Optional<SlotValue> meant(List<String> said, String type) {
    var found = found(said, model.types().get(type));
    var likely = values.get(type).judge(String.join(" ", said));
    found.keySet().forEach(id -> likely.merge(id, SAID, Double::sum));
    var best = likeliest(likely);
    return likely.get(best) < THRESHOLD || best.equals(NONE)
        ? Optional.empty()
        : Optional.ofNullable(found.get(best))
            .or(
                () ->
                    model.types().get(type).values().values().stream()
                        .filter(value -> id(value).equals(best))
                        .findFirst());
  }

  /** The values that were said to the word, by id; none that is a part of another. */
  private static Map<String, SlotValue> found(List<String> said, SlotType type) {
    var found = new HashMap<String, SlotValue>();
    int last = 0;
    for (int from = 0; from < said.size(); from++) {
      var here = type.at(said, from).findFirst();
      if (here.isPresent() && here.get().end() > last) {
        last = here.get().end();
        found.put(id(here.get().value()), here.get().value());
      }
    }
    return found;
  }

  private static String likeliest(Map<String, Double> likely) {
    return likely.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  private Optional<SlotValue> longest(List<String> said, String type) {
    record Place(int from, SlotType.Found found) {
      int length() {
        return found.end() - from;
      }
    }
    return IntStream.range(0, said.size())
        .boxed()
        .flatMap(i -> model.types().get(type).at(said, i).limit(1).map(f -> new Place(i, f)))
        .filter(
            place ->
                !type.equals("AMAZON.NUMBER") || isCounted(said, place.from(), place.found().end()))
        .reduce((one, next) -> next.length() > one.length() ? next : one)
        .map(place -> place.found().value());
  }

  /** "One" is a number beside a word that stands beside one in a sample, and else a word. */
  private boolean isCounted(List<String> said, int from, int end) {
    return (from > 0 && besideNumbers.contains(said.get(from - 1)))
        || (end < said.size() && besideNumbers.contains(said.get(end)));
  }

  private Stream<Filled> filled(Sample sample) {
    int first = Math.floorMod(text(sample).hashCode(), 1000);
    if (sample.slots().isEmpty()) {
      return Stream.of(new Filled(sample.intent(), text(sample), Map.of()));
    }
    int fillings = sample.fixed() == 0 ? BARE_FILLINGS : fillings(sample);
    return IntStream.range(0, fillings).mapToObj(turn -> filled(sample, first + turn * STRIDE));
  }

  private int fillings(Sample sample) {
    int values =
        sample.slots().values().stream()
            .mapToInt(type -> model.types().get(type).values().size())
            .max()
            .orElse(0);
    return Math.min(
        MOST_FILLINGS, Math.max(FILLINGS, values / samplesWithSlots.get(sample.intent())));
  }

  private Filled filled(Sample sample, int turn) {
    var filled = new HashMap<String, SlotValue>();
    var texts = new ArrayList<String>();
    for (var word : sample.words()) {
      var type = Sample.slotName(word).map(sample.slots()::get);
      if (type.isEmpty()) {
        texts.add(word);
      } else if (STAND_INS.containsKey(type.get())) {
        texts.add(turned(STAND_INS.get(type.get()), turn));
      } else {
        var all = model.types().get(type.get()).values();
        var text = turned(List.copyOf(all.keySet()), turn);
        filled.put(type.get(), all.get(text));
        texts.add(text);
      }
    }
    return new Filled(sample.intent(), String.join(" ", texts), filled);
  }

  private static String turned(List<String> texts, int turn) {
    return texts.get(turn % texts.size());
  }

  private static Set<String> besideNumbers(List<Sample> samples) {
    return samples.stream()
        .flatMap(
            sample ->
                IntStream.range(0, sample.words().size())
                    .filter(i -> isNumber(sample, i - 1) || isNumber(sample, i + 1))
                    .mapToObj(i -> sample.words().get(i)))
        .filter(word -> !SlotType.ARTICLES.contains(word))
        .collect(Collectors.toSet());
  }

  private static boolean isNumber(Sample sample, int at) {
    return at >= 0
        && at < sample.words().size()
        && Sample.slotName(sample.words().get(at))
            .filter(slot -> sample.slots().get(slot).equals("AMAZON.NUMBER"))
            .isPresent();
  }

  private static String text(Sample sample) {
    return String.join(" ", sample.words());
  }
}
