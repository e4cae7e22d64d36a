/**
 * The skill as Alexa sees it: the Lambda entry, the request handlers, and the way from a request to
 * the {@link org.steadyhearts.coach.Coach} and back.
 */
package org.steadyhearts.alexa;
