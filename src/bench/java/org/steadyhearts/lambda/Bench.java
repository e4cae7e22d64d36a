package org.steadyhearts.lambda;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the deployed jar beside the conventional way, the plain way of today and the floor, each
 * under Amazon's runtime client on one processor with the same flags.
 */
public final class Bench {

  private Bench() {}

  /**
   * Takes how many rounds, how many turns in the life of an instance, which parts ({@code c1},
   * {@code own}, {@code calls}, {@code images}, {@code heaps}, by commas), and other builds of ours
   * to measure beside it, as {@code before=old.jar}.
   */
  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    int turns = Integer.parseInt(arguments[1]);
    var parts = List.of(arguments[2].split(","));
    var variants =
        new ArrayList<>(List.of(Variant.CONVENTIONAL, Variant.PLAIN, Variant.FLOOR, Variant.OURS));
    Stream.of(arguments)
        .skip(3)
        .filter(build -> !build.isBlank())
        .map(build -> build.split("=", 2))
        .forEach(build -> variants.add(Variant.ours(build[0], Path.of(build[1]))));
    Processors.stayAside();
    try (var table = new TableProcess()) {
      var lab = new Lab(table);
      System.out.printf(
          "Java %s, %d rounds of %,d turns%n", System.getProperty("java.version"), rounds, turns);
      if (parts.contains("c1")) {
        compare(lab, variants, "As Lambda sets it", Lab.LAMBDAS_OWN, rounds, turns);
      }
      if (parts.contains("own")) {
        compare(lab, variants, "Java's own flags", List.of(), rounds, turns);
      }
      if (parts.contains("calls")) {
        calls(table, Lab.LAMBDAS_OWN);
        calls(table, List.of());
      }
      if (parts.contains("images")) {
        new Images(lab, rounds).print();
      }
      if (parts.contains("heaps")) {
        Heaps.print(lab);
      }
    }
    System.exit(0);
  }

  private static void calls(TableProcess table, List<String> flags) throws Exception {
    System.out.printf("%nOne call of the store: %s%n", flags);
    var process =
        Processors.start(
            Processors.MEASURED,
            flags,
            CallCosts.class,
            table.endpoint().toString(),
            table.table());
    process.inputReader().lines().forEach(System.out::println);
  }

  private static void compare(
      Lab lab, List<Variant> variants, String title, List<String> flags, int rounds, int turns)
      throws Exception {
    var comparison = new Comparison(lab, variants);
    comparison.run(flags, rounds, turns);
    comparison.print(title + ": " + flags);
  }
}
