/** What was asked, by whom, when and where, and what is remembered of whoever asks. */
@NullMarked
package org.steadyhearts.coach.request;

import org.jspecify.annotations.NullMarked;
