package org.steadyhearts.tools.writing.lint;

/** Where a text is met, since not every rule holds everywhere. */
enum Role {
  LESSON,
  TIP,
  EXERCISE,
  EXERCISE_FOR_TWO,
  PHRASE,
  CARE,
  /** Read on a phone that others may see, never spoken. */
  CARD
}
