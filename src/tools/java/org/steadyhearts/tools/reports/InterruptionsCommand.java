package org.steadyhearts.tools.reports;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what interruptions at random instants do to a place, by the voices that were recorded. */
@Command(
    name = "interruptions",
    description = "interrupts recorded voices at random: what is skipped, what is heard again")
public final class InterruptionsCommand implements Runnable {

  static final int USUAL = 100_000;

  @Option(
      names = "--times",
      paramLabel = "N",
      defaultValue = "" + USUAL,
      description = "how often (${DEFAULT-VALUE})")
  private int times;

  @Override
  public void run() {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(Interruptions.simulate(CurriculumReader.read("en"), Timings.read(), times));
  }
}
