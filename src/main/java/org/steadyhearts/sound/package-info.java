/**
 * The sound of an exercise, for every device. A {@link org.steadyhearts.coach.render.Soundtrack}
 * becomes a document of Alexa's language for audio (APL for Audio), with the voice inside.
 */
package org.steadyhearts.sound;
