package org.steadyhearts.coach.narration;

import org.steadyhearts.speech.Ssml;

/**
 * What an answer says around a narration.
 *
 * @param before the words that it begins with
 * @param after the words that it ends with, its question included
 * @param reprompt the question again, when nobody answers; nothing where none is asked again
 */
public record Around(Ssml before, Ssml after, Ssml reprompt) {}
