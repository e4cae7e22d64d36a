package org.steadyhearts.dynamodb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;

/** DynamoDB's JSON, to and from Amazon's own types, whose fields say how they are written. */
final class Wire {

  private static final JsonFactory JSON = new JsonFactory();

  private Wire() {}

  static byte[] write(SdkPojo request) throws IOException {
    var bytes = new ByteArrayOutputStream(1024);
    try (var json = JSON.createGenerator(bytes)) {
      writeObject(json, request);
    }
    return bytes.toByteArray();
  }

  private static void writeObject(JsonGenerator json, SdkPojo value) throws IOException {
    json.writeStartObject();
    for (SdkField<?> field : value.sdkFields()) {
      var part = field.getValueOrDefault(value);
      if (part != null
          && !(part instanceof SdkAutoConstructList<?>)
          && !(part instanceof SdkAutoConstructMap<?, ?>)) {
        json.writeFieldName(field.locationName());
        writeValue(json, part);
      }
    }
    json.writeEndObject();
  }

  private static void writeValue(JsonGenerator json, Object value) throws IOException {
    if (value instanceof SdkPojo object) {
      writeObject(json, object);
    } else if (value instanceof Map<?, ?> entries) {
      json.writeStartObject();
      for (var entry : entries.entrySet()) {
        json.writeFieldName((String) entry.getKey());
        writeValue(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Collection<?> elements) {
      json.writeStartArray();
      for (var element : elements) {
        writeValue(json, element);
      }
      json.writeEndArray();
    } else if (value instanceof SdkBytes bytes) {
      json.writeBinary(bytes.asByteArrayUnsafe());
    } else {
      json.writeObject(value);
    }
  }

  /** Sets what {@code body} holds; what this version of Amazon's types does not know is skipped. */
  static void read(byte[] body, SdkPojo into) throws IOException {
    try (var json = JSON.createParser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no JSON object");
      }
      readObject(json, into);
    }
  }

  /** The name of a refusal; empty where it has none, as when something else answered. */
  static Optional<String> kind(byte[] body) {
    try (var json = JSON.createParser(body)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean named = json.currentName().equals("__type");
        json.nextToken();
        if (named) {
          var type = json.getText();
          return Optional.of(type.substring(type.indexOf('#') + 1));
        }
        json.skipChildren();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static void readObject(JsonParser json, SdkPojo into) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var field = into.sdkFieldNameToField().get(json.currentName());
      var token = json.nextToken();
      if (field == null) {
        json.skipChildren();
      } else if (token != JsonToken.VALUE_NULL) {
        field.set(into, readValue(json, field));
      }
    }
  }

  private static Object readValue(JsonParser json, SdkField<?> field) throws IOException {
    var type = field.marshallingType();
    if (type == MarshallingType.LIST) {
      var member = field.getTrait(ListTrait.class).memberFieldInfo();
      List<Object> elements = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        elements.add(readValue(json, member));
      }
      return elements;
    }
    if (type == MarshallingType.MAP) {
      var member = field.getTrait(MapTrait.class).valueFieldInfo();
      Map<String, Object> entries = new LinkedHashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var key = json.currentName();
        json.nextToken();
        entries.put(key, readValue(json, member));
      }
      return entries;
    }
    if (type == MarshallingType.SDK_POJO) {
      var object = field.constructor().get();
      readObject(json, object);
      return object instanceof Buildable built ? built.build() : object;
    }
    if (type == MarshallingType.SDK_BYTES) {
      return SdkBytes.fromByteArrayUnsafe(json.getBinaryValue());
    }
    if (type == MarshallingType.BOOLEAN) {
      return json.getBooleanValue();
    }
    if (type == MarshallingType.INTEGER) {
      return json.getIntValue();
    }
    if (type == MarshallingType.LONG) {
      return json.getLongValue();
    }
    if (type == MarshallingType.DOUBLE) {
      return json.getDoubleValue();
    }
    if (type == MarshallingType.STRING) {
      return json.getText();
    }
    json.skipChildren();
    return null;
  }
}
