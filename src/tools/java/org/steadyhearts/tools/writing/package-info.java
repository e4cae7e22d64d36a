/**
 * What a writer uses: a lesson with its timings, read aloud, and held to the rules of the voice.
 */
package org.steadyhearts.tools.writing;
