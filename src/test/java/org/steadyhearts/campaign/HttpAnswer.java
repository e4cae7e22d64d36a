package org.steadyhearts.campaign;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** An answer of a server, as it goes over the wire. */
@SuppressWarnings("ArrayRecordComponent") // neither compared nor changed
record HttpAnswer(int status, Map<String, String> headers, byte[] body) {

  static HttpAnswer of(int status, String body) {
    return new HttpAnswer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  HttpAnswer withHeader(String name, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, value);
    return new HttpAnswer(status, more, body);
  }

  byte[] bytes() {
    var head = new StringBuilder("HTTP/1.1 " + status + " X\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: " + body.length + "\r\n\r\n");
    var out = new ByteArrayOutputStream();
    out.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(body);
    return out.toByteArray();
  }
}
