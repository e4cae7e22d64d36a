package org.steadyhearts.tools.models;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The forms of what people say, as model.yaml tells of them, and the samples that come of them. */
final class Forms {

  private static final Pattern ARTICLE = Pattern.compile("^(?:a|an|the|some) ");

  private Forms() {}

  /**
   * Makes the samples of an intent.
   *
   * @param written what is written, by form
   * @param openers what each form may be opened with
   */
  static Set<String> samples(Map<String, List<String>> written, Map<String, List<String>> openers) {
    Set<String> samples = new LinkedHashSet<>();
    written.forEach((form, texts) -> plain(form, texts).forEach(samples::add));
    written.forEach(
        (form, texts) ->
            opened(form, texts, openers.getOrDefault(form, List.of())).forEach(samples::add));
    return samples;
  }

  private static Stream<String> plain(String form, List<String> texts) {
    return switch (form) {
      case "say", "do" -> texts.stream();
      case "have" ->
          texts.stream().flatMap(text -> Stream.of(text, ARTICLE.matcher(text).replaceFirst("")));
      case "want", "lets" -> Stream.empty();
      default ->
          throw new IllegalArgumentException(form + ": there is no such form; see model.yaml");
    };
  }

  private static Stream<String> opened(String form, List<String> texts, List<String> openers) {
    if (form.equals("do")) {
      int step = Math.max(1, texts.size() / openers.size());
      return IntStream.range(0, Math.min(openers.size(), texts.size()))
          .mapToObj(i -> openers.get(i) + " " + texts.get(i * step));
    }
    return IntStream.range(0, openers.isEmpty() ? 0 : texts.size())
        .mapToObj(i -> openers.get(i % openers.size()) + " " + texts.get(i));
  }
}
