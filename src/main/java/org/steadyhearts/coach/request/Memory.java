package org.steadyhearts.coach.request;

import java.util.Optional;
import org.steadyhearts.progress.Progress;

/**
 * What is remembered when a listener asks.
 *
 * @param mine their own progress; a fresh one when they were never here
 * @param shared the household's, for a recognised listener
 * @param loaded whether memory could be read; if not, {@code mine} says nothing about them
 */
public record Memory(Progress mine, Optional<Progress> shared, boolean loaded) {}
