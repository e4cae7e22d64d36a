package org.steadyhearts.tools.writing.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.English;
import org.steadyhearts.tools.content.Finding;
import org.steadyhearts.tools.content.Text;

/**
 * No two tips say the same in other words. Likeness is the share of words that both have, where a
 * word weighs the more the fewer tips have it.
 */
final class SimilarTips {

  /** Today's most alike, which end in the same line of care, reach 0.20; the next 0.16. */
  static final double MOST = 0.25;

  private final List<Text> tips;
  private final Map<String, Long> uses;

  SimilarTips(List<Text> tips) {
    this.tips = tips;
    this.uses =
        tips.stream()
            .flatMap(tip -> words(tip).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  static Stream<Finding> check(Content content) {
    return new SimilarTips(content.tipTexts().toList()).findings().stream();
  }

  private List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < tips.size(); i++) {
      for (var earlier : tips.subList(0, i)) {
        double likeness = likeness(tips.get(i), earlier);
        if (likeness > MOST) {
          found.add(
              tips.get(i)
                  .finding(
                      "is like %s:%d (%.2f)".formatted(earlier.file(), earlier.line(), likeness),
                      "find another thing to do or say"));
        }
      }
    }
    return found;
  }

  double likeness(Text one, Text other) {
    var both = words(one);
    both.retainAll(words(other));
    var all = words(one);
    all.addAll(words(other));
    return weight(both) / weight(all);
  }

  private double weight(Collection<String> words) {
    return words.stream().mapToDouble(word -> Math.log((1.0 + tips.size()) / uses.get(word))).sum();
  }

  private static Set<String> words(Text text) {
    return new HashSet<>(English.plainWords(text.spoken()));
  }
}
