package org.steadyhearts.simulator;

import java.util.Map;

/**
 * What was made of some words.
 *
 * @param slots only those that were filled
 * @param score 1 for what a sample says to the word; else how alike it is, also where that was not
 *     enough and it became the fallback
 */
record Understood(String intent, Map<String, SlotValue> slots, double score) {

  static final String FALLBACK = "AMAZON.FallbackIntent";

  boolean exact() {
    return score == 1;
  }
}
