/**
 * The sound of an exercise, for every device. A {@link org.steadyhearts.coach.render.Soundtrack}
 * becomes a document of Alexa's language for audio (APL for Audio), with the voice inside.
 */
@NullMarked
package org.steadyhearts.sound;

import org.jspecify.annotations.NullMarked;
