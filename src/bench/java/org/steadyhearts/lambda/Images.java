package org.steadyhearts.lambda;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** For a container image: a cold start with an archive of classes, to the same without. */
final class Images {

  private static final int AOT = 25;
  private static final int TURNS = 10;

  private final Lab lab;
  private final int rounds;

  Images(Lab lab, int rounds) {
    this.lab = lab;
    this.rounds = rounds;
  }

  void print() throws Exception {
    System.out.printf("%nFor an image: cold start with an archive, to the same without, C1%n");
    for (var variant : List.of(Variant.CONVENTIONAL, Variant.OURS)) {
      print(variant, "class-data archive", "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile=");
      if (Runtime.version().feature() >= AOT) {
        print(variant, "AOT cache", "-XX:AOTCacheOutput=", "-XX:AOTCache=");
      }
    }
  }

  private void print(Variant variant, String what, String make, String use) throws Exception {
    var file = Path.of("target", "bench", variant.name().replace(' ', '-') + use.length());
    Files.deleteIfExists(file);
    try (var process = lab.start(variant, c1(make + file), Lab.HEAP)) {
      for (int i = 0; i < TURNS; i++) {
        process.invoke(Lab.household().launch());
      }
    }
    var ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      double plain = cold(variant, Lab.LAMBDAS_OWN);
      ratios[round] = cold(variant, c1(use + file)) / plain;
    }
    System.out.printf(
        "    %-16s %-20s ratio %s%n", variant.name(), what, Spread.of(ratios).asRatio());
  }

  private double cold(Variant variant, List<String> flags) throws Exception {
    try (var process = lab.start(variant, flags, Lab.HEAP)) {
      return Lab.coldMillis(process);
    }
  }

  private static List<String> c1(String flag) {
    return List.of(Lab.LAMBDAS_OWN.get(0), flag);
  }
}
