package org.steadyhearts.tools.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.steadyhearts.tools.device.SlotValue;

/**
 * One way to say an intent.
 *
 * @param words plain words, and slots in braces
 * @param slots the type of each slot in it
 */
record Sample(String intent, List<String> words, Map<String, String> slots) {

  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  static Sample read(String intent, String text, Map<String, String> slotTypes) {
    var words = new ArrayList<String>();
    var slots = new LinkedHashMap<String, String>();
    var matcher = SLOT.matcher(text);
    int from = 0;
    while (matcher.find()) {
      words.addAll(TextNormalizer.of(text.substring(from, matcher.start())));
      words.add(matcher.group());
      slots.put(matcher.group(1), slotTypes.get(matcher.group(1)));
      from = matcher.end();
    }
    words.addAll(TextNormalizer.of(text.substring(from)));
    return new Sample(intent, TextNormalizer.withoutFiller(words), slots);
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

  /** The slot that a word of a sample stands for. */
  static Optional<String> slotName(String word) {
    var slot = SLOT.matcher(word);
    return slot.matches() ? Optional.of(slot.group(1)) : Optional.empty();
  }
}
