/**
 * The conversation. {@link org.steadyhearts.coach.Coach} decides what to answer, as a pure function
 * of what was asked, what is remembered and the time; {@link org.steadyhearts.coach.Voice} puts the
 * decision into words. Nothing here knows of Alexa or of a table.
 */
package org.steadyhearts.coach;
