package org.steadyhearts.simulator;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How alike two ways of saying something are: Tversky's index over stemmed words, each weighing the
 * more the fewer intents say it. It was chosen over Dice's because people say more than a sample
 * does, so what they add has to cost less than what they leave out.
 */
final class Similarity {

  /** Below this, nothing was understood. */
  static final double THRESHOLD = 0.6;

  private static final double LEFT_OUT = 0.5;
  private static final double ADDED = 0.25;

  /** A slot says less about what is wanted than the words around it. */
  private static final double SLOT = 0.4;

  /** Keeps a single weak word in common from counting as a likeness. */
  private static final double EVIDENCE = 0.2;

  private static final double LIGHT = 0.05;

  /** They say nothing about what is wanted, whether or not any sample has them. */
  private static final Set<String> LIGHT_WORDS =
      Set.copyOf(
          Words.stems(
              Words.of(
                  """
                  a an the and or but if so as at by for from in of on to with about into than then
                  i me my mine you your he him his she her they them we us our it its this that these those is am are was were be
                  been do does did have has had will would can could should might may shall let
                  please some any all just really very quite bit little now today tonight there here
                  what when which who how kind sort thing things maybe like okay well too also again
                  dear love honey oh yes yeah right got get give want need think wondering know say
                  """)));

  private final Map<String, Double> weights = new HashMap<>();

  Similarity(Collection<Sample> samples) {
    Map<String, Set<String>> intents = new HashMap<>();
    for (var sample : samples) {
      for (var stem : sample.stems()) {
        intents.computeIfAbsent(stem, any -> new HashSet<>()).add(sample.intent());
      }
    }
    long all = samples.stream().map(Sample::intent).distinct().count();
    intents.forEach((stem, in) -> weights.put(stem, 1 - Math.log(in.size()) / Math.log(all + 1.0)));
  }

  /** From 0, nothing in common, towards 1, which it never reaches: word order is not looked at. */
  double of(Sample sample, List<String> said) {
    var theirs = new HashSet<>(Words.stems(said));
    double common = 0;
    double leftOut = 0;
    for (var stem : sample.stems()) {
      if (theirs.remove(stem)) {
        common += weight(stem);
      } else {
        leftOut += weight(stem);
      }
    }
    double added = theirs.stream().mapToDouble(this::weight).sum();
    return common / (EVIDENCE + common + LEFT_OUT * leftOut + ADDED * added);
  }

  private double weight(String stem) {
    if (stem.startsWith("{")) {
      return SLOT;
    }
    return LIGHT_WORDS.contains(stem) ? LIGHT : weights.getOrDefault(stem, 1.0);
  }
}
