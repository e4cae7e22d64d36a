package org.steadyhearts.campaign;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Alexa's settings, of a device in Los Angeles. */
final class TimeZoneService implements AutoCloseable {

  private static final byte[] ZONE = "\"America/Los_Angeles\"".getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;

  TimeZoneService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, ZONE.length);
          exchange.getResponseBody().write(ZONE);
          exchange.close();
        });
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
