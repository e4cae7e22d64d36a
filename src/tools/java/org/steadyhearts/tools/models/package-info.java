/**
 * What Alexa is told to understand. The five interaction models are generated from one readable
 * source, and held to the rules of Amazon and of this project.
 */
package org.steadyhearts.tools.models;
