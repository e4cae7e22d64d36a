package org.steadyhearts.dynamodb;

import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;

/** What one row of the table says. */
record Item(Listener listener, Progress progress) {}
