package org.steadyhearts.coach.render;

import java.util.Optional;
import org.steadyhearts.speech.Ssml;

/**
 * What the skill answers, free of any assistant's types.
 *
 * @param reprompt heard when nobody answers the question that keeps the session open; two people
 *     who are left to themselves do not hear one
 * @param card discreet text for the listener's app
 * @param picture for a screen, if there is one
 * @param sound what is heard after the speech, if there is more
 * @param ends the session, because nothing was asked
 */
public record Reply(
    Ssml speech,
    Optional<Ssml> reprompt,
    Optional<String> card,
    Optional<Picture> picture,
    Optional<Soundtrack> sound,
    boolean ends) {}
