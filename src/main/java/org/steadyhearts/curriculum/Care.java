package org.steadyhearts.curriculum;

import java.util.Map;

/**
 * What is said to somebody who is not safe, by country code as in {@code US}. Whole texts with the
 * numbers to call and text written as they are spoken, since each country's are different.
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
