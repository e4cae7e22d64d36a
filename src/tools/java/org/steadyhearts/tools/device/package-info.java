/**
 * The device that the speaker simulates: what it sends, what it plays, how time passes and how a
 * session ends.
 */
package org.steadyhearts.tools.device;
