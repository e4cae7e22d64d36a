/**
 * Makes an intent of free speech, as Alexa does on a real device. It serves the speaker and the
 * tests, and decides nothing about the skill.
 */
package org.steadyhearts.tools.recognition;
