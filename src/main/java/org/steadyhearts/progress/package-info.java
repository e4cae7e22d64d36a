/**
 * What is remembered of a listener: ids, counts, dates and preferences, never a mood, a word or a
 * raw Alexa id. {@link org.steadyhearts.progress.Progress} is the whole of it; {@link
 * org.steadyhearts.progress.ProgressStore} is where it is kept.
 */
package org.steadyhearts.progress;
