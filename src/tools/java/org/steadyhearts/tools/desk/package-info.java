/**
 * The desk: a page of this process on which the speaker is heard, seen and touched. The page keeps
 * the session and the time, as a device does; each turn of it is one request to here.
 */
package org.steadyhearts.tools.desk;
