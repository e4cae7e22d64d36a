package org.steadyhearts.tools.content;

import java.util.List;
import java.util.stream.Collectors;

/** Content that can't be compiled; the message names each file, line, problem and fix. */
public final class ContentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ContentException(List<Finding> findings) {
    super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
  }
}
