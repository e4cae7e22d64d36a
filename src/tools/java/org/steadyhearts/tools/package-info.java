/** The workshop's one command, and the failure that all of its tools report. */
package org.steadyhearts.tools;
