/**
 * What is said, as values. {@link org.steadyhearts.speech.Ssml} holds words, pauses and chimes and
 * is the one place that escapes; {@link org.steadyhearts.speech.Pace} estimates how long they take
 * to say.
 */
@NullMarked
package org.steadyhearts.speech;

import org.jspecify.annotations.NullMarked;
