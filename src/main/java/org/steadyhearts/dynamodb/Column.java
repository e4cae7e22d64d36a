package org.steadyhearts.dynamodb;

import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One attribute's name and form. Where a value has not that form, it says which attribute. */
record Column<V>(
    String name,
    EnhancedType<V> type,
    AttributeValue.Type form,
    Function<V, AttributeValue> write,
    Function<AttributeValue, V> read)
    implements AttributeConverter<V> {

  static <V> Column<V> binary(
      String name, EnhancedType<V> type, Function<V, byte[]> write, Function<byte[], V> read) {
    return new Column<>(
        name,
        type,
        AttributeValue.Type.B,
        value -> AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(write.apply(value))),
        value -> read.apply(value.b().asByteArrayUnsafe()));
  }

  static <V> Column<V> text(
      String name, Class<V> type, Function<V, String> write, Function<String, V> read) {
    return new Column<>(
        name,
        EnhancedType.of(type),
        AttributeValue.Type.S,
        value -> AttributeValue.fromS(write.apply(value)),
        value -> read.apply(value.s()));
  }

  static <V extends Number> Column<V> number(String name, Class<V> type, Function<String, V> read) {
    return new Column<>(
        name,
        EnhancedType.of(type),
        AttributeValue.Type.N,
        value -> AttributeValue.fromN(value.toString()),
        value -> read.apply(value.n()));
  }

  static Column<Boolean> flag(String name) {
    return new Column<>(
        name,
        EnhancedType.of(Boolean.class),
        AttributeValue.Type.BOOL,
        AttributeValue::fromBool,
        AttributeValue::bool);
  }

  @Override
  public AttributeValueType attributeValueType() {
    return AttributeValueType.valueOf(form.name());
  }

  @Override
  public AttributeValue transformFrom(V value) {
    return write.apply(value);
  }

  @Override
  public V transformTo(AttributeValue value) {
    if (value.type() != form) {
      throw new UnreadableItemException(name);
    }
    try {
      return read.apply(value);
    } catch (RuntimeException e) {
      throw new UnreadableItemException(name);
    }
  }
}
