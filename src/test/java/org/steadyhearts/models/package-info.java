/**
 * What Alexa is told to understand. The five models are made from one readable source, and held to
 * Amazon's rules and ours. It is here, with the tests, since neither the skill nor the speaker
 * needs it to run.
 */
package org.steadyhearts.models;
