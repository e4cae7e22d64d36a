/**
 * Reads the curriculum's files, the only place that knows their format. What is wrong with a file
 * is said with its name, the place in it and the fix.
 */
package org.steadyhearts.curriculum.reader;
