package org.steadyhearts.tools.models;

/**
 * Something that Amazon refuses, or that would make Alexa misunderstand.
 *
 * @param place the intent, type or text it is about
 * @param problem what is wrong with it
 * @param fix what to do about it
 */
record Finding(String locale, String place, String problem, String fix) {

  @Override
  public String toString() {
    return "%s: %s %s; %s".formatted(locale, place, problem, fix);
  }
}
