/**
 * Exercises in time. A {@link org.steadyhearts.exercise.Timeline} says what is heard when, to the
 * millisecond; the voice, the screen and the terminal all follow the same one.
 */
package org.steadyhearts.exercise;
