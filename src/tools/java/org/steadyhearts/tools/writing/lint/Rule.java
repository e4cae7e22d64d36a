package org.steadyhearts.tools.writing.lint;

import java.util.stream.Stream;

/** What all content must keep to. */
interface Rule {
  Stream<Finding> check(Content content);
}
