package org.steadyhearts.tools.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.steadyhearts.tools.device.SlotValue;

/** What may fill a slot. */
interface SlotType {

  /** A value, and the place after its last word. */
  record Found(SlotValue value, int end) {}

  /** The values that begin at {@code from}, the longest first. */
  Stream<Found> at(List<String> words, int from);

  /** What may be said for it, in plain words; nothing where that has no end. */
  default Map<String, SlotValue> values() {
    return Map.of();
  }

  Set<String> ARTICLES = Set.of("a", "an", "the");

  /** Amazon's own types that the models use. */
  Map<String, SlotType> BUILT_IN =
      Map.of(
          "AMAZON.NUMBER",
          (words, from) ->
              SpokenNumbers.at(words, from)
                  .map(read -> new Found(SlotValue.plain("" + read.value()), read.end()))
                  .stream(),
          "AMAZON.DURATION",
          (words, from) ->
              SpokenDurations.at(words, from)
                  .map(read -> new Found(SlotValue.plain(read.value().toString()), read.end()))
                  .stream(),
          "AMAZON.TIME",
          (words, from) ->
              SpokenClock.at(words, from)
                  .map(read -> new Found(SlotValue.plain(read.value()), read.end()))
                  .stream());

  /**
   * A type of our own. An article before a value and the endings of its words make no difference.
   *
   * @param values what may be said, each with the entry that it stands for
   */
  static SlotType custom(Map<String, SlotValue.Entry> values) {
    Map<List<String>, SlotValue> byStems = new HashMap<>();
    Map<String, SlotValue> plain = new LinkedHashMap<>();
    for (var value : values.entrySet()) {
      var words = new ArrayList<>(TextNormalizer.of(value.getKey()));
      if (ARTICLES.contains(words.get(0)) && words.size() > 1) {
        words.remove(0);
      }
      var meant = new SlotValue(value.getKey(), Optional.of(value.getValue()));
      byStems.putIfAbsent(TextNormalizer.stems(words), meant);
      plain.putIfAbsent(String.join(" ", words), meant);
    }
    int longest = byStems.keySet().stream().mapToInt(List::size).max().orElse(0);
    return new SlotType() {
      @Override
      public Map<String, SlotValue> values() {
        return plain;
      }

      @Override
      public Stream<Found> at(List<String> words, int from) {
        boolean article = from < words.size() && ARTICLES.contains(words.get(from));
        int start = article ? from + 1 : from;
        return IntStream.rangeClosed(1, longest)
            .map(shorter -> start + longest + 1 - shorter)
            .filter(end -> end <= words.size())
            .filter(end -> byStems.containsKey(TextNormalizer.stems(words.subList(start, end))))
            .mapToObj(
                end ->
                    new Found(byStems.get(TextNormalizer.stems(words.subList(start, end))), end));
      }
    };
  }
}
