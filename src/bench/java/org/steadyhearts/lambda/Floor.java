package org.steadyhearts.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The least that a Java skill can cost: it reads a request and writes one fixed answer. */
public final class Floor implements RequestStreamHandler {

  private static final byte[] ANSWER =
      "{\"version\":\"1.0\",\"response\":{\"outputSpeech\":{\"type\":\"SSML\",\"ssml\":\"<speak>Hello.</speak>\"}}}"
          .getBytes(StandardCharsets.UTF_8);

  @Override
  public void handleRequest(InputStream request, OutputStream response, Context context)
      throws IOException {
    request.readAllBytes();
    response.write(ANSWER);
  }
}
