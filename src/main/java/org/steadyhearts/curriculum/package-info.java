/**
 * All that Steady Hearts can say in one language, as immutable values. Only {@code
 * curriculum.reader} knows the files' format; the rest of the house sees these records.
 */
@NullMarked
package org.steadyhearts.curriculum;

import org.jspecify.annotations.NullMarked;
