/**
 * What each intent, and each answer to an offer, does. {@link org.steadyhearts.coach.dialog.Coach}
 * is the way in: a pure function of the request, what is remembered and the conversation so far. It
 * does no I/O, and the clock is an argument.
 */
package org.steadyhearts.coach.dialog;
