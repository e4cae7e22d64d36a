/**
 * The speaker: a terminal to talk to the real skill, its local DynamoDB table, and an endpoint for
 * any other Alexa client.
 */
package org.steadyhearts.tools.speaker;
