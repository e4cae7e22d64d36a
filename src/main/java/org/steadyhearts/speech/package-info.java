/**
 * What is said, as values. {@link org.steadyhearts.speech.Ssml} holds words, pauses and chimes and
 * is the one place that escapes; {@link org.steadyhearts.speech.Pace} estimates how long they take
 * to say.
 */
package org.steadyhearts.speech;
