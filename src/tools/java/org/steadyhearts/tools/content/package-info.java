/**
 * Reads the content that people write as YAML, with the line of every value, checks it against its
 * schemas and against what the skill relies on, and turns it into a {@link
 * org.steadyhearts.curriculum.Curriculum}. This is the only place that knows the files' format; the
 * rules of the voice are in {@link org.steadyhearts.tools.writing.lint}.
 */
package org.steadyhearts.tools.content;
