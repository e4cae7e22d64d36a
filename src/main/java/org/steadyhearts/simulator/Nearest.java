package org.steadyhearts.simulator;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What free speech comes nearest to in meaning. Each sample is a point, with its slots filled by
 * values that suit its intent; an intent is as near as its three nearest points, the first of which
 * counts most; below one threshold nothing was understood.
 */
final class Nearest {

  /** Less like than this is nothing of ours. */
  static final double THRESHOLD = 0.47;

  /** Somebody in need may say it in any words, so care wins where it is nearly as near. */
  private static final double CARE_LEAD = 0.05;

  static final String CARE = "CareIntent";

  private static final List<Double> WEIGHTS = List.of(4 / 7.0, 2 / 7.0, 1 / 7.0);

  /** How often a sample with slots is filled, and from how many of the values that suit it best. */
  private static final int FILLINGS = 3;

  private static final int SUITABLE = 40;

  /** What Amazon's own types are filled with. */
  private static final Map<String, List<String>> STAND_INS =
      Map.of(
          "AMAZON.NUMBER", List.of("three", "twelve", "seven", "two", "nine", "one"),
          "AMAZON.DURATION",
              List.of("two minutes", "five minutes", "ten minutes", "three minutes", "one minute"));

  /** A way to say an intent. */
  private record Point(String intent, boolean slotted, String text) {}

  /** How near a point, or an intent by its nearest point, is. */
  private record Near(Point point, double score) {

    double rank() {
      return score + (point.intent().equals(CARE) ? CARE_LEAD : 0);
    }
  }

  private final InteractionModel model;
  private final Meaning meaning = Meaning.english();
  private final Map<String, List<Point>> points;
  private final Set<String> besideNumbers;

  Nearest(List<Sample> samples, InteractionModel model) {
    this.model = model;
    model.types().values().forEach(type -> meaning.learn(type.values().keySet()));
    meaning.learn(samples.stream().filter(s -> s.slots().isEmpty()).map(Nearest::text).toList());
    this.points = points(samples);
    this.besideNumbers = besideNumbers(samples);
  }

  Understood understand(List<String> said) {
    var text = String.join(" ", said);
    var direction = meaning.of(text);
    var best =
        points.values().stream()
            .map(intent -> near(intent, direction))
            .max(Comparator.comparingDouble(Near::rank))
            .orElseThrow();
    var intent = best.point().intent();
    return best.rank() < THRESHOLD || intent.equals(Understood.FALLBACK)
        ? new Understood(Understood.FALLBACK, Map.of(), best.score())
        : new Understood(intent, slots(best.point(), said, direction), best.score());
  }

  private Near near(List<Point> intent, float[] direction) {
    var nearest =
        intent.stream()
            .map(point -> new Near(point, Meaning.cosine(meaning.of(point.text()), direction)))
            .sorted(Comparator.comparingDouble(Near::score).reversed())
            .limit(WEIGHTS.size())
            .toList();
    double score =
        IntStream.range(0, WEIGHTS.size())
            .mapToDouble(i -> WEIGHTS.get(i) * nearest.get(Math.min(i, nearest.size() - 1)).score())
            .sum();
    return new Near(nearest.get(0).point(), Math.min(score, Math.nextDown(1.0)));
  }

  /** The values that were said; where a slot was meant and none was, the one nearest in meaning. */
  private Map<String, SlotValue> slots(Point point, List<String> said, float[] direction) {
    var types = model.slotsOf(point.intent());
    var slots = new LinkedHashMap<String, SlotValue>();
    types.forEach((slot, type) -> longest(said, type).ifPresent(value -> slots.put(slot, value)));
    if (point.slotted() && slots.isEmpty()) {
      types.forEach(
          (slot, type) -> nearestValue(type, direction).ifPresent(v -> slots.put(slot, v)));
    }
    return slots;
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

  private Optional<SlotValue> nearestValue(String type, float[] direction) {
    record Meant(SlotValue value, double score) {}
    return model.types().get(type).values().entrySet().stream()
        .map(one -> new Meant(one.getValue(), Meaning.cosine(meaning.of(one.getKey()), direction)))
        .filter(meant -> meant.score() >= THRESHOLD)
        .max(Comparator.comparingDouble(Meant::score))
        .map(Meant::value);
  }

  private Map<String, List<Point>> points(List<Sample> samples) {
    Map<String, float[]> centres =
        samples.stream()
            .filter(sample -> sample.slots().isEmpty())
            .collect(
                Collectors.groupingBy(
                    Sample::intent,
                    Collectors.collectingAndThen(
                        Collectors.mapping(Nearest::text, Collectors.toList()), this::centre)));
    record Filled(Sample sample, String text) {}
    var filled =
        samples.stream()
            .flatMap(
                sample ->
                    fillings(sample, centres.get(sample.intent())).stream()
                        .map(text -> new Filled(sample, text)))
            .toList();
    meaning.learn(filled.stream().map(Filled::text).toList());
    return filled.stream()
        .map(one -> new Point(one.sample().intent(), !one.sample().slots().isEmpty(), one.text()))
        .collect(Collectors.groupingBy(Point::intent));
  }

  /** The sample as it may be said. One that is nothing but a slot is said in each of its values. */
  private List<String> fillings(Sample sample, float[] centre) {
    if (sample.slots().isEmpty()) {
      return List.of(text(sample));
    }
    Map<String, List<String>> suitable = new HashMap<>();
    sample.slots().forEach((slot, type) -> suitable.put(slot, suitable(type, centre)));
    if (sample.words().size() == 1) {
      var type = sample.slots().values().iterator().next();
      var values = model.types().get(type).values().keySet();
      return values.isEmpty() ? STAND_INS.get(type) : List.copyOf(values);
    }
    int first = Math.floorMod(text(sample).hashCode(), SUITABLE);
    return IntStream.range(first, first + FILLINGS)
        .mapToObj(
            turn ->
                sample.words().stream()
                    .map(
                        word ->
                            Sample.slotName(word)
                                .map(suitable::get)
                                .map(texts -> texts.get(turn % texts.size()))
                                .orElse(word))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  private List<String> suitable(String type, float[] centre) {
    return STAND_INS.getOrDefault(
        type,
        model.types().get(type).values().keySet().stream()
            .sorted(Comparator.comparingDouble(value -> -Meaning.cosine(meaning.of(value), centre)))
            .limit(SUITABLE)
            .toList());
  }

  /** What these have in common. */
  private float[] centre(List<String> texts) {
    return Meaning.sum(texts.stream().map(meaning::of).toList());
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
