package org.steadyhearts.tools.recognition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Tells which of some labels a text has, and how surely: softmax regression over the text's meaning
 * and over its words and pairs of words, learnt from examples, always to the same result.
 */
final class Classifier {

  record Example(String text, String label) {}

  /** What a text is made of: its meaning, and the words and pairs that are known, by number. */
  @SuppressWarnings("ArrayRecordComponent") // neither compared nor changed
  private record Features(float[] meaning, int[] words, float weight) {}

  private static final int ROUNDS = 8;
  private static final double STEP = 0.5;

  /** How much the meaning says, and all the words together, of which short texts have few. */
  private static final float MEANING = 2;

  private static final float WORDS = 2;
  private static final int FEW = 8;

  /** How far labels with few examples catch up: not at all with 0, wholly with 1. */
  private static final double BALANCE = 0.75;

  private final Meaning meaning;
  private final List<String> labels;
  private final Map<String, Integer> words = new HashMap<>();
  private final float[][] weights;

  Classifier(List<Example> examples, Meaning meaning) {
    this.meaning = meaning;
    meaning.learn(examples.stream().map(Example::text).toList());
    labels = examples.stream().map(Example::label).distinct().sorted().toList();
    examples.forEach(
        one -> parts(one.text()).forEach(part -> words.putIfAbsent(part, words.size())));
    weights = new float[Meaning.DIMENSIONS + words.size()][labels.size()];
    learn(examples);
  }

  /** How likely each label is; together they make one. */
  Map<String, Double> judge(String text) {
    var shares = shares(features(text));
    var likely = new HashMap<String, Double>();
    for (int i = 0; i < shares.length; i++) {
      likely.put(labels.get(i), (double) shares[i]);
    }
    return likely;
  }

  private void learn(List<Example> examples) {
    var sizes =
        examples.stream().collect(Collectors.groupingBy(Example::label, Collectors.counting()));
    double mean = (double) examples.size() / labels.size();
    record Weighed(Features features, int label, double step) {}
    var lessons =
        new ArrayList<>(
            examples.stream()
                .map(
                    one ->
                        new Weighed(
                            features(one.text()),
                            labels.indexOf(one.label()),
                            STEP * Math.pow(mean / sizes.get(one.label()), BALANCE)))
                .toList());
    var order = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(lessons, order);
      double fading = 1 - (double) round / ROUNDS;
      for (var lesson : lessons) {
        var error = shares(lesson.features());
        error[lesson.label()] -= 1;
        move(lesson.features(), error, (float) (lesson.step() * fading));
      }
    }
  }

  private void move(Features of, float[] error, float step) {
    for (int i = 0; i < of.meaning().length; i++) {
      add(weights[i], error, -step * of.meaning()[i]);
    }
    for (int word : of.words()) {
      add(weights[Meaning.DIMENSIONS + word], error, -step * of.weight());
    }
  }

  private float[] shares(Features of) {
    var scores = new float[labels.size()];
    for (int i = 0; i < of.meaning().length; i++) {
      add(scores, weights[i], of.meaning()[i]);
    }
    for (int word : of.words()) {
      add(scores, weights[Meaning.DIMENSIONS + word], of.weight());
    }
    float highest = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      highest = Math.max(highest, score);
    }
    float sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) Math.exp(scores[i] - highest);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  private static void add(float[] to, float[] what, float times) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * what[i];
    }
  }

  private Features features(String text) {
    var direction = meaning.of(text).clone();
    for (int i = 0; i < direction.length; i++) {
      direction[i] *= MEANING;
    }
    var known =
        parts(text).stream().filter(words::containsKey).mapToInt(words::get).distinct().toArray();
    return new Features(direction, known, (float) (WORDS / Math.sqrt(Math.max(known.length, FEW))));
  }

  /** Words without their endings, and each with the one that follows it. */
  private static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    var before = "";
    for (var word : TextNormalizer.stems(List.of(text.split(" ", -1)))) {
      parts.add(word);
      parts.add(before + " " + word);
      before = word;
    }
    parts.add(before + " ");
    return parts;
  }
}
