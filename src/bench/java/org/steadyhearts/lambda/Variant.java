package org.steadyhearts.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is measured: a jar and its handler. */
record Variant(String name, Path jar, String handler) {

  private static final Path BUILT = Path.of("target", "bench");

  static final Variant OURS = ours("steady hearts", Path.of("target", "steady-hearts-lambda.jar"));

  /** The Alexa SDK's umbrella on AWS SDK v1, which nobody supports any more. */
  static final Variant CONVENTIONAL = peer("conventional", "peer.Conventional");

  /** The Alexa SDK's core and the Enhanced Client, as somebody would write it today. */
  static final Variant PLAIN = peer("plain", "peer.Plain");

  /** Whatever Java costs that answers at all. */
  static final Variant FLOOR =
      new Variant("floor", Path.of("target", "test-classes"), Floor.class.getName());

  /** Another build of ours. */
  static Variant ours(String name, Path jar) {
    return new Variant(name, jar, LambdaProcess.HANDLER);
  }

  private static Variant peer(String name, String type) {
    return new Variant(name, BUILT.resolve(name).resolve(name + ".jar"), type + "::handleRequest");
  }

  double megabytes() throws IOException {
    return Files.isDirectory(jar) ? 0 : Files.size(jar) / 1e6;
  }
}
