/** What was asked, by whom, when and where, and what is remembered of whoever asks. */
package org.steadyhearts.coach.request;
