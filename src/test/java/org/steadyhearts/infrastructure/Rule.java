package org.steadyhearts.infrastructure;

import static org.steadyhearts.tools.reports.Template.has;
import static org.steadyhearts.tools.reports.Template.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.steadyhearts.tools.reports.Template;

/**
 * One property of the template that must not get lost.
 *
 * @param name also that of the rule in {@code rules.guard} that says the same, where there is one
 * @param pointer to what the property stands on
 * @param wrong what may not stand there instead
 */
record Rule(String name, String pointer, Predicate<JsonNode> holds, Optional<JsonNode> wrong) {

  static Rule is(String name, String pointer, String value, String wrong) {
    return that(name, pointer, has(pointer, value), wrong);
  }

  static Rule that(String name, String pointer, Predicate<JsonNode> holds, String wrong) {
    return new Rule(name, pointer, holds, Optional.of(json(wrong)));
  }

  /** The template without the property, and with a wrong one in its place. */
  Stream<ObjectNode> broken() {
    return Stream.concat(
        Stream.of(changed(Optional.empty())), wrong.map(value -> changed(wrong)).stream());
  }

  private ObjectNode changed(Optional<JsonNode> value) {
    var template = Template.read();
    var path = JsonPointer.compile(pointer);
    var parent = template.at(path.head());
    var last = path.last();
    if (parent.path(last.getMatchingProperty()).isMissingNode()
        && parent.path(last.getMatchingIndex()).isMissingNode()) {
      throw new IllegalStateException(name + ": nothing is at " + pointer);
    }
    if (parent instanceof ObjectNode object) {
      object.remove(last.getMatchingProperty());
      value.ifPresent(wrongValue -> object.set(last.getMatchingProperty(), wrongValue));
    } else {
      var array = (ArrayNode) parent;
      array.remove(last.getMatchingIndex());
      value.ifPresent(wrongValue -> array.insert(last.getMatchingIndex(), wrongValue));
    }
    return template;
  }

  @Override
  public String toString() {
    return name;
  }
}
