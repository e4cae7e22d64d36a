package org.steadyhearts.progress;

import java.time.Instant;

/**
 * What is being said now; with the time of the next request it tells how far Alexa got.
 *
 * @param from where the speech began
 * @param since the timestamp of the request it answers
 * @param device the hash of the device that speaks
 */
public record Speaking(Bookmark from, Instant since, Hash device) {}
