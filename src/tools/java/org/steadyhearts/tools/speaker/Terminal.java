package org.steadyhearts.tools.speaker;

import java.io.IOException;

/** Tells whether somebody sits at a terminal; Java's own answer differs between 17 and 25. */
final class Terminal {

  private Terminal() {}

  static boolean isInput() {
    try {
      var test = new ProcessBuilder("test", "-t", "0");
      return test.redirectInput(ProcessBuilder.Redirect.INHERIT).start().waitFor() == 0;
    } catch (IOException e) {
      // There is no such command on Windows, where speakers are mostly typed to.
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
