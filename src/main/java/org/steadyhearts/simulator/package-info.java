/**
 * The local speaker: a terminal where a listener types what they would say, and a door for any
 * Alexa client. What reaches the skill is what a device would send; nothing of this is deployed.
 */
package org.steadyhearts.simulator;
