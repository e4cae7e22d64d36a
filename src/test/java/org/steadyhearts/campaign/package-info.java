/**
 * What happens to the skill when much goes wrong: faults of store and service between it and them,
 * hostile envelopes, random conversations, two devices at once, a speaker that is killed. What was
 * once found here is a test of its own name elsewhere.
 */
package org.steadyhearts.campaign;
