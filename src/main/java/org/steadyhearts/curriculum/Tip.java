package org.steadyhearts.curriculum;

/**
 * One idea, at most 20 seconds, that can be tried today.
 *
 * @param number permanent and never reused: progress stores it as a bit
 * @param lesson the number of the lesson behind it
 */
public record Tip(int number, String point, int lesson, String text) {}
