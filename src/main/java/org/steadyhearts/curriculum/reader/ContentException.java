package org.steadyhearts.curriculum.reader;

/** Something is wrong in a content file; the message names the file, the place and the fix. */
public final class ContentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ContentException(String file, String problem) {
    super(file + ": " + problem);
  }
}
