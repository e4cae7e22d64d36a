package org.steadyhearts.tools.content;

import java.util.Comparator;

/**
 * Something that a rule of the voice forbids.
 *
 * @param line from 1
 * @param words what was found, as it stands in the file; empty where something is missing
 * @param problem what is wrong with it
 * @param fix what to do about it
 */
public record Finding(String file, int line, String words, String problem, String fix) {

  public static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::file).thenComparing(Finding::line);

  @Override
  public String toString() {
    var what = words.isEmpty() ? problem : "\"" + words + "\" " + problem;
    return "%s:%d: %s; %s".formatted(file, line, what, fix);
  }
}
