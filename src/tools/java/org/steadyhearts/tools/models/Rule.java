package org.steadyhearts.tools.models;

import java.util.stream.Stream;

/** What every model must keep to. */
interface Rule {
  Stream<Finding> check(Model model);
}
