package org.steadyhearts.alexa;

/** What became of what a turn changed. */
enum Kept {
  /** It is stored, or nothing had changed. */
  YES,
  /** It was to be stored, and that failed. */
  FAILED,
  /** There was nowhere to keep it: it is nobody's, or theirs who had all of it erased. */
  NOWHERE
}
