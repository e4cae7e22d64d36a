package org.steadyhearts.tools.content;

/** Where a text is met, since not every rule holds everywhere. */
public enum Role {
  LESSON,
  TIP,
  EXERCISE,
  EXERCISE_FOR_TWO,
  PHRASE,
  CARE,
  /** Read on a phone that others may see, never spoken. */
  CARD
}
