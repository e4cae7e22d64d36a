package org.steadyhearts.curriculum;

import java.util.Map;

/**
 * What is said to somebody who is not safe, by country code as in {@code US}: whole texts, since
 * each country's are different, with the numbers to call and text in words.
 */
public record Care(Map<String, String> byCountry, String anywhere) {

  public Care {
    byCountry = Map.copyOf(byCountry);
  }

  /** The text for a country, or the one without numbers where we know none. */
  public String text(String country) {
    return byCountry.getOrDefault(country, anywhere);
  }
}
