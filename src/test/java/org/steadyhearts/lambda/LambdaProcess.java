package org.steadyhearts.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steadyhearts.lambda.RuntimeApi.Outcome;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** A Lambda function as a process: a jar under Amazon's runtime client, and its environment. */
public final class LambdaProcess implements AutoCloseable {

  public static final String HANDLER = "org.steadyhearts.alexa.SteadyHearts::handleRequest";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The client's property that names its native part. */
  private static final String NATIVE =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  /** The JDK that first warns, in lines of its own, of the client's native part. */
  private static final int WARNS_OF_NATIVE_ACCESS = 24;

  private final RuntimeApi api;
  private final Path log;
  private final Path nativePart;

  private final Process process;
  private final long started = System.nanoTime();

  /**
   * Starts it. Its environment is Lambda's, and what {@code environment} adds.
   *
   * @param prefix what the command begins with, before Java; usually nothing
   */
  public LambdaProcess(
      List<String> prefix,
      List<String> flags,
      Path jar,
      String handler,
      Map<String, String> environment)
      throws IOException {
    api = new RuntimeApi();
    log = Files.createTempFile("lambda", ".log");
    nativePart = unpackNativePart();
    var command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Amazon's own name for the hooks' package; without it they would never run here.
    command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    command.add("-D" + NATIVE + "=" + nativePart);
    if (Runtime.version().feature() >= WARNS_OF_NATIVE_ACCESS) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath(jar), AWSLambda.class.getName(), handler));
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().putAll(lambdas(handler));
    builder.environment().putAll(environment);
    process = builder.start();
  }

  /**
   * A file for each process: the client itself would unpack to one and the same, and two that start
   * at once would break each other.
   */
  private static Path unpackNativePart() throws IOException {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    var name = "/jni/libaws-lambda-jni.linux-" + (arm ? "aarch_64" : "x86_64") + ".so";
    var unpacked = Files.createTempFile("lambda", ".so");
    try (var resource = AWSLambda.class.getResourceAsStream(name)) {
      Files.copy(resource, unpacked, StandardCopyOption.REPLACE_EXISTING);
    }
    return unpacked;
  }

  /** As the managed runtime lays it out: the client's own few jars, then the function's. */
  private static String classPath(Path jar) {
    return Stream.concat(
            Stream.of(
                    AWSLambda.class,
                    PojoSerializer.class,
                    RequestStreamHandler.class,
                    SdkInternalThreadLocal.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath()),
            Stream.of(jar.toString()))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Map<String, String> lambdas(String handler) {
    return Map.ofEntries(
        Map.entry("AWS_LAMBDA_RUNTIME_API", api.address()),
        Map.entry("_HANDLER", handler),
        Map.entry("LAMBDA_TASK_ROOT", System.getProperty("java.io.tmpdir")),
        Map.entry("AWS_LAMBDA_FUNCTION_NAME", "steady-hearts"),
        Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "1"),
        Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024"),
        Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/steady-hearts"),
        Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "stream"),
        Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
        Map.entry("AWS_REGION", "us-east-1"),
        Map.entry("AWS_ACCESS_KEY_ID", "key"),
        Map.entry("AWS_SECRET_ACCESS_KEY", "secret"));
  }

  /** Sends one event and waits for what becomes of it. */
  public Outcome invoke(String event) throws InterruptedException, IOException {
    api.handOut(event);
    return outcome();
  }

  /** What the process says of itself, unasked: that it could not start. */
  public Outcome outcome() throws InterruptedException, IOException {
    for (int waited = 0; waited < PATIENCE.toMillis(); waited += 100) {
      var outcome = api.outcome(Duration.ofMillis(100));
      if (outcome.isPresent()) {
        return outcome.get();
      }
      if (!process.isAlive()) {
        throw new AssertionError("The process ended:\n" + log());
      }
    }
    throw new AssertionError("No answer in " + PATIENCE + ":\n" + log());
  }

  /** When its snapshot had been taken, by {@link System#nanoTime}. */
  public long restored() throws InterruptedException, IOException {
    return api.restored(PATIENCE)
        .orElseThrow(() -> new AssertionError("It never asked to be restored"));
  }

  /** When it was started, by {@link System#nanoTime}. */
  public long started() {
    return started;
  }

  public long pid() {
    return process.pid();
  }

  /** What it has printed so far. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  /** Asks it to end, as Lambda does, so that what it writes at its end is written. */
  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    api.close();
    Files.delete(log);
    Files.delete(nativePart);
  }
}
