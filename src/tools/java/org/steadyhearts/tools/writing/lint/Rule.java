package org.steadyhearts.tools.writing.lint;

import java.util.stream.Stream;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.Finding;

/** What all content must keep to. */
interface Rule {
  Stream<Finding> check(Content content);
}
