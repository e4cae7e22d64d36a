package org.steadyhearts.progress;

/**
 * The last turn that changed anything, so that a repeated request is answered again word for word.
 *
 * @param request the hash of its request id
 * @param receipt the coach's note of the outcome, opaque here
 */
public record LastTurn(Hash request, String receipt) {}
