/**
 * Documents of APL for Audio on a desk: mixed into a WAV file, so that a writer hears an exercise
 * over its bed. Amazon's own sounds cannot be downloaded; {@link
 * org.steadyhearts.tools.sound.StandInSounds} stand in for them.
 */
package org.steadyhearts.tools.sound;
