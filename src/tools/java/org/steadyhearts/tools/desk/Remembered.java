package org.steadyhearts.tools.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.steadyhearts.progress.Hash;

/** What is remembered, as lines that can be compared: the way to a value, and the value. */
final class Remembered {

  private final Map<String, String> lines = new LinkedHashMap<>();

  private Remembered() {}

  static Map<String, String> lines(Optional<?> progress) {
    var remembered = new Remembered();
    remembered.add("", progress);
    return remembered.lines;
  }

  private void add(String way, Object value) {
    if (value instanceof Optional<?> maybe) {
      maybe.ifPresent(there -> add(way, there));
    } else if (value instanceof Hash hash) {
      lines.put(way, hash.brief() + "…");
    } else if (value instanceof Record record) {
      addParts(way.isEmpty() ? "" : way + ".", record);
    } else if (value instanceof Map<?, ?> map) {
      var sorted = new TreeMap<String, Object>();
      map.forEach((key, one) -> sorted.put(String.valueOf(key), one));
      sorted.forEach((key, one) -> add(way + "." + key, one));
    } else {
      lines.put(way, String.valueOf(value));
    }
  }

  private void addParts(String way, Record record) {
    try {
      for (var part : record.getClass().getRecordComponents()) {
        part.getAccessor().setAccessible(true);
        add(way + part.getName(), part.getAccessor().invoke(record));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record can be read: " + way, e);
    }
  }
}
