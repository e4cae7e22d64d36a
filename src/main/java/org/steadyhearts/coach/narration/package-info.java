/**
 * A lesson or an exercise being told: its sentences, the seconds that each takes, and how far a
 * listener got when the next request comes.
 */
package org.steadyhearts.coach.narration;
