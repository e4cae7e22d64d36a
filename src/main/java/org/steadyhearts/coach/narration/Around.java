package org.steadyhearts.coach.narration;

import org.steadyhearts.speech.Ssml;

/**
 * What an answer says around a narration.
 *
 * @param before the words that it begins with
 * @param after the words that it ends with, its question included
 * @param reprompt the question again, when nobody answers; nothing where none is asked again
 * @param held whether the narration is heard over a sound, where what is timed is never shorter
 *     than its pattern says
 */
public record Around(Ssml before, Ssml after, Ssml reprompt, boolean held) {}
