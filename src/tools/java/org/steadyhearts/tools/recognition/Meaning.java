package org.steadyhearts.tools.recognition;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What words mean, as a direction: sentences that mean alike point alike, in whatever words. The
 * small public sentence model all-MiniLM-L6-v2 says so; it knows English and nothing of us.
 */
final class Meaning {

  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
  private static final String VOCABULARY = "/all-minilm-l6-v2-q-tokenizer.json";
  private static final int BATCH = 64;
  static final int DIMENSIONS = 384;

  private static Meaning english;

  private final OrtEnvironment runtime;
  private final OrtSession session;
  private final Map<String, Long> pieces = new HashMap<>();
  private final Map<String, float[]> known = new ConcurrentHashMap<>();

  /** Read once; it takes a second. */
  static synchronized Meaning english() {
    if (english == null) {
      english = new Meaning();
    }
    return english;
  }

  private Meaning() {
    try {
      runtime = OrtEnvironment.getEnvironment();
    } catch (LinkageError e) {
      throw new IllegalStateException(
          "The speaker understands free speech on Linux with glibc, macOS and Windows alone; "
              + "here, say samples to the word, as interaction-models has them.",
          e);
    }
    try (var model = resource(MODEL);
        var vocabulary = resource(VOCABULARY);
        var oneThread = new OrtSession.SessionOptions()) {
      oneThread.setIntraOpNumThreads(1);
      session = runtime.createSession(model.readAllBytes(), oneThread);
      new ObjectMapper()
          .readTree(vocabulary)
          .at("/model/vocab")
          .properties()
          .forEach(piece -> pieces.put(piece.getKey(), piece.getValue().asLong()));
    } catch (IOException | OrtException e) {
      throw new IllegalStateException("The speaker's sentence model can't be read: " + MODEL, e);
    }
  }

  /** Works the directions of many texts out beforehand; those of one length go through together. */
  void learn(Collection<String> texts) {
    var byLength =
        texts.stream()
            .distinct()
            .filter(text -> !known.containsKey(text))
            .collect(Collectors.groupingBy(text -> pieces(text).length));
    byLength.values().stream().flatMap(Meaning::batches).parallel().forEach(this::learnBatch);
  }

  private static Stream<List<String>> batches(List<String> texts) {
    return IntStream.iterate(0, from -> from < texts.size(), from -> from + BATCH)
        .mapToObj(from -> texts.subList(from, Math.min(from + BATCH, texts.size())));
  }

  private void learnBatch(List<String> batch) {
    var vectors = run(batch.stream().map(this::pieces).toArray(long[][]::new));
    for (int i = 0; i < batch.size(); i++) {
      known.put(batch.get(i), direction(vectors[i]));
    }
  }

  /** The direction of a text, of length one. */
  float[] of(String text) {
    var learnt = known.get(text);
    return learnt == null ? direction(run(new long[][] {pieces(text)})[0]) : learnt;
  }

  static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private float[][][] run(long[][] ids) {
    var ones = new long[ids.length][ids[0].length];
    for (var row : ones) {
      Arrays.fill(row, 1);
    }
    try (var words = OnnxTensor.createTensor(runtime, ids);
        var mask = OnnxTensor.createTensor(runtime, ones);
        var types = OnnxTensor.createTensor(runtime, new long[ids.length][ids[0].length]);
        var result =
            session.run(
                Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", types))) {
      return (float[][][]) result.get(0).getValue();
    } catch (OrtException e) {
      throw new IllegalStateException("The speaker's sentence model failed: " + e.getMessage(), e);
    }
  }

  static float[] sum(Collection<float[]> vectors) {
    var sum = new float[DIMENSIONS];
    for (var vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    return sum;
  }

  private static float[] direction(float[][] vectors) {
    var sum = sum(Arrays.asList(vectors));
    float length = (float) Math.sqrt(cosine(sum, sum));
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= length;
    }
    return sum;
  }

  private long[] pieces(String text) {
    var ids = new ArrayList<Long>(List.of(pieces.get("[CLS]")));
    for (var word : text.split(" ", -1)) {
      addPieces(word, ids);
    }
    ids.add(pieces.get("[SEP]"));
    return ids.stream().mapToLong(Long::longValue).toArray();
  }

  /** The longest pieces that the model knows, one after the other. */
  private void addPieces(String word, List<Long> ids) {
    int from = 0;
    while (from < word.length()) {
      int end = word.length();
      String start = from == 0 ? "" : "##";
      while (end > from && !pieces.containsKey(start + word.substring(from, end))) {
        end--;
      }
      if (end == from) {
        ids.add(pieces.get("[UNK]"));
        return;
      }
      ids.add(pieces.get(start + word.substring(from, end)));
      from = end;
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Meaning.class.getResourceAsStream(name), name);
  }
}
