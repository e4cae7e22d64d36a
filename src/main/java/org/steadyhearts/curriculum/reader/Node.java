package org.steadyhearts.curriculum.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An object of the compiled file. Jackson's data binding would cost a start a third of a second
 * more than this.
 */
record Node(Map<String, Object> fields) {

  static Node read(InputStream in) throws IOException {
    try (var parser = new JsonFactory().createParser(in)) {
      parser.nextToken();
      return (Node) value(parser);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          var name = parser.currentName();
          parser.nextToken();
          fields.put(name, value(parser));
        }
        yield new Node(fields);
      }
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield items;
      }
      case VALUE_NUMBER_INT -> parser.getIntValue();
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      default -> parser.getText();
    };
  }

  Node node(String field) {
    return (Node) get(field);
  }

  String text(String field) {
    return (String) get(field);
  }

  Optional<String> ifAny(String field) {
    return Optional.ofNullable((String) fields.get(field));
  }

  Optional<Node> ifNode(String field) {
    return Optional.ofNullable((Node) fields.get(field));
  }

  int number(String field) {
    return (Integer) get(field);
  }

  boolean flag(String field) {
    return (Boolean) get(field);
  }

  <E extends Enum<E>> E constant(String field, Class<E> type) {
    return Enum.valueOf(type, text(field));
  }

  List<String> texts(String field) {
    return ((List<?>) get(field)).stream().map(String.class::cast).toList();
  }

  <T> List<T> list(String field, Function<Node, T> read) {
    return ((List<?>) get(field)).stream().map(Node.class::cast).map(read).toList();
  }

  Map<String, String> map() {
    return fields.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> (String) entry.getValue()));
  }

  private Object get(String field) {
    var value = fields.get(field);
    if (value == null) {
      throw new IllegalStateException(
          "the compiled content has no field " + field + "; run mvn clean compile");
    }
    return value;
  }
}
