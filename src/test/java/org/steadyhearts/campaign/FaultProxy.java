package org.steadyhearts.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Stands between a client and an HTTP server, and does to its answers what a fault says. */
public final class FaultProxy implements AutoCloseable {

  /** Which requests a fault meets, by their head. */
  public static final Predicate<String> ALL = head -> true;

  public static final Predicate<String> WRITES = head -> !head.contains("DynamoDB_20120810.Query");

  private static final Set<String> KEPT =
      Set.of("authorization", "content-type", "x-amz-target", "x-amz-date", "user-agent");
  private static final List<String> GIVEN = List.of("content-type", "x-amz-crc32");

  private final URI server;
  private final ServerSocket door;
  private final HttpClient upstream = HttpClient.newHttpClient();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile Fault fault = Fault.NONE;
  private volatile Predicate<String> meets = ALL;

  public FaultProxy(URI server) throws IOException {
    this.server = server;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::acceptAll);
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /** How many have come. */
  public int requests() {
    return requests.get();
  }

  /** From now on, for requests that are such. */
  public void set(Fault next, Predicate<String> such) {
    meets = such;
    fault = next;
  }

  /** As a server does with connections that nobody used for long: it says nothing about it. */
  public void closeIdle() {
    for (var socket : open) {
      close(socket);
    }
    // Until the system has told the other side.
    pause(20);
  }

  @Override
  public void close() throws IOException {
    door.close();
    open.forEach(FaultProxy::close);
  }

  private void acceptAll() {
    try {
      while (true) {
        var socket = door.accept();
        socket.setTcpNoDelay(true);
        open.add(socket);
        start(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed: there is nothing left to do.
      return;
    }
  }

  private void serve(Socket client) {
    try (client) {
      boolean again = true;
      while (again) {
        var head = head(client.getInputStream());
        var body = client.getInputStream().readNBytes(length(head));
        requests.incrementAndGet();
        var now = meets.test(head) ? fault : Fault.NONE;
        var answer = now.reachesTheServer() ? ask(head, body) : HttpAnswer.of(200, "{}");
        again = now.answer(client, answer);
        if (now == Fault.IDLE_CLOSED) {
          pause(10);
          again = false;
        }
      }
    } catch (IOException e) {
      // The client gave up, or was given up.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  private HttpAnswer ask(String head, byte[] body) throws IOException, InterruptedException {
    var lines = head.split("\r\n", -1);
    var request =
        HttpRequest.newBuilder(server.resolve(lines[0].split(" ", -1)[1]))
            .method(lines[0].split(" ", -1)[0], HttpRequest.BodyPublishers.ofByteArray(body));
    Arrays.stream(lines)
        .skip(1)
        .map(line -> line.split(": ?", 2))
        .filter(pair -> KEPT.contains(pair[0].toLowerCase(Locale.ROOT)))
        .forEach(pair -> request.header(pair[0], pair[1]));
    var answer = upstream.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    Map<String, String> headers = new TreeMap<>();
    for (var name : GIVEN) {
      answer.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
    }
    return new HttpAnswer(answer.statusCode(), headers, answer.body());
  }

  private static String head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    int last = 0;
    while ((last & 0xFFFFFFFFL) != 0x0D0A0D0AL) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("closed");
      }
      head.write(next);
      last = (last << 8) | next;
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  private static int length(String head) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
        .findFirst()
        .orElse(0);
  }

  private static void start(Runnable work) {
    var thread = new Thread(work, "fault proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It was closed already.
      return;
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
