package org.steadyhearts.tools;

/** Something that whoever started a tool can put right; its message names the fix. */
public final class ToolException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ToolException(String message) {
    super(message);
  }
}
