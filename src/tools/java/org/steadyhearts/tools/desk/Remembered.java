package org.steadyhearts.tools.desk;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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
    progress.ifPresent(value -> remembered.add("", value));
    return remembered.lines;
  }

  private void add(String way, Object value) {
    if (value instanceof Optional<?> maybe) {
      maybe.ifPresent(there -> add(way, there));
    } else if (value instanceof Hash hash) {
      lines.put(way, hash.brief() + "…");
    } else if (value instanceof Record record) {
      for (var part : record.getClass().getRecordComponents()) {
        add(way.isEmpty() ? part.getName() : way + "." + part.getName(), part(record, part));
      }
    } else if (value instanceof Map<?, ?> map) {
      var sorted = new TreeMap<String, Object>();
      map.forEach((key, one) -> sorted.put(String.valueOf(key), one));
      sorted.forEach((key, one) -> add(way + "." + key, one));
    } else if (value instanceof Collection<?> all) {
      List<Object> list = new ArrayList<>(all);
      for (int i = 0; i < list.size(); i++) {
        add(way + "." + i, list.get(i));
      }
    } else {
      lines.put(way, String.valueOf(value));
    }
  }

  private static Object part(Record record, RecordComponent part) {
    try {
      var accessor = part.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record can be read: " + part, e);
    }
  }
}
