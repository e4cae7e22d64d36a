/**
 * What SLF4J writes through: one JSON object a line, on standard output. Log4j and its JSON layout
 * did the same for a fifth of a cold start; this is all that we used of it.
 */
package org.steadyhearts.log;
