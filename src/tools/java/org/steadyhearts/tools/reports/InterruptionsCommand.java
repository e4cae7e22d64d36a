package org.steadyhearts.tools.reports;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what interruptions at random instants do to a place, by the voices that were recorded. */
@Command(
    name = "interruptions",
    description = "interrupts recorded voices at random: what is skipped, what is heard again")
public final class InterruptionsCommand implements Runnable {

  static final int USUAL = 100_000;

  /** A first visit, a few ones later, and one in which the speed was changed by a step. */
  private static final List<Interruptions.Before> BEFORE =
      List.of(
          new Interruptions.Before(0, 1),
          new Interruptions.Before(1, 1),
          new Interruptions.Before(3, 1),
          new Interruptions.Before(3, 1.1));

  @Option(
      names = "--times",
      paramLabel = "N",
      defaultValue = "" + USUAL,
      description = "how often (${DEFAULT-VALUE})")
  private int times;

  @Override
  public void run() {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    print(CurriculumReader.read("en"), Timings.read(), times, out);
  }

  static void print(Curriculum curriculum, Timings timings, int times, PrintStream out) {
    for (var before : BEFORE) {
      out.printf("%nAfter %d known ends, speed times %.1f%n", before.ends(), before.change());
      out.println(
          Interruptions.simulate(curriculum, timings, before, times / BEFORE.size()).table());
    }
  }
}
