package org.steadyhearts.tools.writing.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.steadyhearts.tools.content.At;

/** The rules' tables, in {@code src/tools/resources/lint}. */
final class Resources {

  private Resources() {}

  static Points points() {
    return Points.of(text("points.yaml"));
  }

  static WordLists words() {
    return WordLists.of(text("words.yaml"));
  }

  static Tics tics() {
    return Tics.of(text("tics.yaml"));
  }

  static Names names() {
    return Names.of(text("names.yaml"));
  }

  static Linter speechLinter() {
    return Linter.ofSpeech(tics(), names());
  }

  static Linter linter() {
    return Linter.of(points(), words()).and(speechLinter());
  }

  /** Runs of words that stand in the source documents and may stand in the content. */
  static List<String> fixedExpressions() {
    return list("fixed-expressions.yaml").stream().map(At::value).toList();
  }

  static List<At> list(String name) {
    return At.root(name, text(name)).items();
  }

  private static String text(String name) {
    try (var in = Resources.class.getResourceAsStream("/lint/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
