package org.steadyhearts.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One way to say an intent.
 *
 * @param words plain words, and slots in braces
 * @param stems of those words, each once
 * @param slots the type of each slot in it
 */
record Sample(String intent, List<String> words, Set<String> stems, Map<String, String> slots) {

  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  static Sample read(String intent, String text, Map<String, String> slotTypes) {
    var words = new ArrayList<String>();
    var slots = new LinkedHashMap<String, String>();
    var matcher = SLOT.matcher(text);
    int from = 0;
    while (matcher.find()) {
      words.addAll(Words.of(text.substring(from, matcher.start())));
      words.add(matcher.group());
      slots.put(matcher.group(1), slotTypes.get(matcher.group(1)));
      from = matcher.end();
    }
    words.addAll(Words.of(text.substring(from)));
    var plain = Words.withoutFiller(words);
    return new Sample(intent, plain, Set.copyOf(Words.stems(plain)), slots);
  }

  /** How many words it fixes; the more, the surer a match. */
  int fixed() {
    return words.size() - slots.size();
  }

  /** The slots, if these words are just what this sample says. */
  Optional<Map<String, SlotValue>> match(List<String> said, Map<String, SlotType> types) {
    var filled = new LinkedHashMap<String, SlotValue>();
    return matches(0, said, 0, types, filled) ? Optional.of(filled) : Optional.empty();
  }

  private boolean matches(
      int at, List<String> said, int from, Map<String, SlotType> types, Map<String, SlotValue> to) {
    if (at == words.size()) {
      return from == said.size();
    }
    var slot = slotName(words.get(at));
    if (slot.isEmpty()) {
      return from < said.size()
          && words.get(at).equals(said.get(from))
          && matches(at + 1, said, from + 1, types, to);
    }
    return types
        .get(slots.get(slot.get()))
        .at(said, from)
        .anyMatch(
            found -> {
              to.put(slot.get(), found.value());
              return matches(at + 1, said, found.end(), types, to);
            });
  }

  /** The words with each slot's value replaced by the slot, and what was replaced. */
  record Filled(List<String> words, Map<String, SlotValue> slots) {}

  /** Puts the slots of this sample into the words wherever they may be heard. */
  Filled fill(List<String> said, Map<String, SlotType> types) {
    var left = new ArrayList<>(said);
    var filled = new LinkedHashMap<String, SlotValue>();
    for (var slot : slots.entrySet()) {
      var type = types.get(slot.getValue());
      for (int i = 0; i < left.size() && !filled.containsKey(slot.getKey()); i++) {
        var found = type.at(left, i).findFirst();
        if (found.isPresent()) {
          filled.put(slot.getKey(), found.get().value());
          left.subList(i, found.get().end()).clear();
          left.add(i, "{" + slot.getKey() + "}");
        }
      }
    }
    return new Filled(left, filled);
  }

  private static Optional<String> slotName(String word) {
    var slot = SLOT.matcher(word);
    return slot.matches() ? Optional.of(slot.group(1)) : Optional.empty();
  }
}
