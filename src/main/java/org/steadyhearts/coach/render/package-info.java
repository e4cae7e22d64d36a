/**
 * Puts an answer into words and pictures. The same {@link org.steadyhearts.coach.answer.Receipt}
 * always gives the same words.
 */
@NullMarked
package org.steadyhearts.coach.render;

import org.jspecify.annotations.NullMarked;
