/**
 * All that Steady Hearts can say in one language, as immutable values. Only {@code
 * curriculum.reader} knows the files' format; the rest of the house sees these records.
 */
package org.steadyhearts.curriculum;
