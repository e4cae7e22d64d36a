/**
 * Reads the curriculum that the build has compiled, and holds the format of that one file. Whoever
 * writes content works on YAML, which only the tools read.
 */
package org.steadyhearts.curriculum.reader;
