/**
 * What was decided: the {@link org.steadyhearts.coach.answer.Receipt} of an answer, the {@link
 * org.steadyhearts.coach.answer.Offer} that keeps the session open, and the conversation that goes
 * on.
 */
package org.steadyhearts.coach.answer;
