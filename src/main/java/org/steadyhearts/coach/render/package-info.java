/**
 * Puts an answer into words and pictures. The same {@link org.steadyhearts.coach.answer.Receipt}
 * always gives the same words.
 */
package org.steadyhearts.coach.render;
