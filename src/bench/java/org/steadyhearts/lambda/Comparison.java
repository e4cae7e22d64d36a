package org.steadyhearts.lambda;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several variants beside each other, round by round, each round in the other order. A ratio is the
 * middle of the rounds' own ratios.
 */
final class Comparison {

  private final Lab lab;
  private final List<Variant> variants;
  private final Map<Variant, List<Map<String, Double>>> rounds = new LinkedHashMap<>();

  Comparison(Lab lab, List<Variant> variants) {
    this.lab = lab;
    this.variants = variants;
  }

  void run(List<String> flags, int times, int turns) throws Exception {
    for (int round = 0; round < times; round++) {
      var order = new ArrayList<>(variants);
      if (round % 2 == 1) {
        Collections.reverse(order);
      }
      for (var variant : order) {
        rounds
            .computeIfAbsent(variant, v -> new ArrayList<>())
            .add(Life.of(lab, variant, flags, turns));
      }
    }
  }

  void print(String title) throws IOException {
    System.out.printf("%n%s%n", title);
    for (var variant : variants) {
      System.out.printf("%n  %s, jar of %.1f MB%n", variant.name(), variant.megabytes());
      for (var figure : rounds.get(variant).get(0).keySet()) {
        System.out.printf(
            "    %-36s %-28s to conventional %-32s to plain %s%n",
            figure,
            Spread.of(values(variant, figure)).asValue(),
            ratio(variant, figure, Variant.CONVENTIONAL).asRatio(),
            ratio(variant, figure, Variant.PLAIN).asRatio());
      }
    }
  }

  private Spread ratio(Variant variant, String figure, Variant peer) {
    // Nobody primes a peer, so its cold start is what priming saves.
    var theirs = values(peer, figure.equals(Life.PRIMED) ? Life.COLD : figure);
    var ours = values(variant, figure);
    var ratios = new double[ours.length];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = ours[round] / theirs[round];
    }
    return Spread.of(ratios);
  }

  private double[] values(Variant variant, String figure) {
    return rounds.get(variant).stream().mapToDouble(one -> one.get(figure)).toArray();
  }
}
