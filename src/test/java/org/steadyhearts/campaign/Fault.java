package org.steadyhearts.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** What a server may do to a request, from answering late to never ending its answer. */
public enum Fault {
  NONE(0),
  SLOW_200(200),
  SLOW_600(600),
  /** Nearly as long as a read may take. */
  SLOW_750(750),
  SLOW_900(900),
  SLOW_1500(1_500),
  SLOW_5000(5_000),
  /** Takes the request, and says nothing. */
  SILENT(0),
  STOPPED_BODY(0),
  DRIPPING_BODY(0),
  ENDLESS_BODY(0),
  ENDLESS_HEADER(0),
  CLOSED(0),
  RESET(0),
  /** Does what was asked for, and closes before it says so. */
  ACKNOWLEDGEMENT_LOST(0),
  /** Answers, and closes the connection some time after, as for one that is idle. */
  IDLE_CLOSED(0),
  TRUNCATED(0),
  GARBAGE(0),
  WRONG_CHECKSUM(0),
  REDIRECT(0),
  FAILED_500(0),
  UNAVAILABLE_503(0),
  THROTTLED(0),
  DENIED(0),
  NO_TABLE(0);

  private static final int FILLER_BYTES = 512;

  private final int millis;

  Fault(int millis) {
    this.millis = millis;
  }

  /** Whether what was asked for is done at all. */
  boolean reachesTheServer() {
    return millis > 0
        || switch (this) {
          case NONE,
              STOPPED_BODY,
              DRIPPING_BODY,
              ACKNOWLEDGEMENT_LOST,
              IDLE_CLOSED,
              TRUNCATED,
              WRONG_CHECKSUM ->
              true;
          default -> false;
        };
  }

  /**
   * Gives an answer, or what is left of it.
   *
   * @return whether the connection may be used again
   */
  boolean answer(Socket client, HttpAnswer answer) throws IOException, InterruptedException {
    var out = client.getOutputStream();
    TimeUnit.MILLISECONDS.sleep(millis);
    switch (this) {
      case STOPPED_BODY -> out.write(half(answer));
      case DRIPPING_BODY -> drip(out, answer.bytes());
      case ENDLESS_BODY -> endless(out, "HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n{");
      case ENDLESS_HEADER -> endless(out, "HTTP/1.1 200 OK\r\nX-Filler: ");
      case SILENT -> out.flush();
      case RESET -> client.setSoLinger(true, 0);
      case CLOSED, ACKNOWLEDGEMENT_LOST -> out.flush();
      case TRUNCATED -> out.write(half(answer));
      case GARBAGE -> out.write(HttpAnswer.of(200, "<html>").bytes());
      case WRONG_CHECKSUM -> out.write(answer.withHeader("x-amz-crc32", "1").bytes());
      case REDIRECT ->
          out.write(
              HttpAnswer.of(302, "").withHeader("Location", "http://127.0.0.1:9/else").bytes());
      case FAILED_500 -> out.write(refusal(500, "InternalServerError"));
      case UNAVAILABLE_503 -> out.write(refusal(503, "ServiceUnavailable"));
      case THROTTLED -> out.write(refusal(400, "ThrottlingException"));
      case DENIED -> out.write(refusal(400, "AccessDeniedException"));
      case NO_TABLE -> out.write(refusal(400, "ResourceNotFoundException"));
      default -> out.write(answer.bytes());
    }
    out.flush();
    if (this == STOPPED_BODY || this == SILENT) {
      // Until the client gives up.
      client.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
    return switch (this) {
      case RESET, CLOSED, ACKNOWLEDGEMENT_LOST, TRUNCATED, STOPPED_BODY, SILENT -> false;
      default -> true;
    };
  }

  private static byte[] half(HttpAnswer answer) {
    var all = answer.bytes();
    return Arrays.copyOf(all, all.length - Math.max(1, answer.body().length / 2));
  }

  private static byte[] refusal(int status, String code) {
    return HttpAnswer.of(status, "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + code + "\"}")
        .bytes();
  }

  private static void drip(OutputStream out, byte[] all) throws IOException, InterruptedException {
    for (byte one : all) {
      out.write(one);
      out.flush();
      Thread.sleep(20);
    }
  }

  private static void endless(OutputStream out, String head)
      throws IOException, InterruptedException {
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    var filler = "x".repeat(FILLER_BYTES).getBytes(StandardCharsets.US_ASCII);
    while (true) {
      out.write(filler);
      out.flush();
      Thread.sleep(1);
    }
  }
}
