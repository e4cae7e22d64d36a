package org.steadyhearts.tools.reports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How large DynamoDB takes an item to be. */
public final class ItemSize {

  private ItemSize() {}

  /** As Amazon counts a write: names and values, a map's overhead and its elements'. */
  public static int bytes(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .mapToInt(entry -> utf8(entry.getKey()) + bytes(entry.getValue()))
        .sum();
  }

  private static int bytes(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case B -> value.b().asByteArrayUnsafe().length;
      case BOOL -> 1;
      case M -> 3 + value.m().size() + bytes(value.m());
      case N -> {
        var number = new BigDecimal(value.n()).stripTrailingZeros();
        yield (number.precision() + 1) / 2 + 1 + (number.signum() < 0 ? 1 : 0);
      }
      default -> throw new IllegalArgumentException("No rule for " + value.type());
    };
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
