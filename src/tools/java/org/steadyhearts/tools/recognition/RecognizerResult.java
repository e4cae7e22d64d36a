package org.steadyhearts.tools.recognition;

import java.util.Map;
import org.steadyhearts.tools.device.SlotValue;

/**
 * What was made of some words.
 *
 * @param slots only those that were filled
 * @param score 1 for what a sample says to the word; else how alike it is, also where that was not
 *     enough and it became the fallback
 */
public record RecognizerResult(String intent, Map<String, SlotValue> slots, double score) {

  public static final String FALLBACK = "AMAZON.FallbackIntent";

  public boolean exact() {
    return score == 1;
  }
}
