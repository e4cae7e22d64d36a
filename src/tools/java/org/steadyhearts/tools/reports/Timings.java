package org.steadyhearts.tools.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Segment;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.speech.Ssml;

/**
 * How many seconds real synthesisers took for what we say, sentence by sentence, with the rest that
 * a voice makes at a sentence's end. Written by {@link CalibrateCommand}.
 *
 * @param voices the synthesisers, as the columns of the file
 * @param seconds of each sentence, by voice
 */
public record Timings(List<String> voices, Map<String, List<Double>> seconds) {

  public static final Path FILE = Path.of("src/test/resources/timings.tsv");

  private static final String TAB = "\t";

  public static Timings read() {
    try (var lines = Files.lines(FILE)) {
      var rows = lines.map(line -> List.of(line.split(TAB, -1))).toList();
      Map<String, List<Double>> seconds = new LinkedHashMap<>();
      for (var row : rows.subList(1, rows.size())) {
        var numbers = row.subList(0, row.size() - 1).stream().map(Double::valueOf).toList();
        seconds.put(row.get(row.size() - 1), numbers);
      }
      return new Timings(rows.get(0).subList(0, rows.get(0).size() - 1), seconds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void write() {
    var lines =
        Stream.concat(
            Stream.of(String.join(TAB, voices) + TAB + "sentence"),
            seconds.entrySet().stream().map(one -> row(one.getValue()) + TAB + one.getKey()));
    try {
      Files.write(FILE, lines.toList(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a voice took for a sentence, if that was recorded. */
  public OptionalDouble seconds(String voice, String sentence) {
    var recorded = seconds.get(sentence);
    return recorded == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(recorded.get(voices.indexOf(voice)));
  }

  private static String row(List<Double> seconds) {
    return seconds.stream()
        .map(one -> String.format(Locale.ROOT, "%.2f", one))
        .collect(Collectors.joining(TAB));
  }

  /** Everything in a curriculum that is said word for word, in the order in which it is written. */
  public static Set<String> sentences(Curriculum curriculum) {
    var lessons =
        curriculum.series().stream()
            .flatMap(series -> series.lessons().stream())
            .flatMap(Timings::texts);
    var exercises =
        curriculum.exercises().stream()
            .flatMap(
                exercise ->
                    Stream.of(
                        Timeline.of(exercise, 0),
                        Timeline.usual(exercise),
                        Timeline.of(exercise, Integer.MAX_VALUE)))
            .flatMap(timeline -> timeline.cues().stream())
            .map(cue -> cue.speech());
    var phrases =
        curriculum.phrases().wordings().values().stream()
            .flatMap(Collection::stream)
            .filter(wording -> !wording.contains("{"))
            .sorted()
            .map(Ssml::of);
    return Stream.of(lessons, exercises, phrases)
        .flatMap(speech -> speech)
        .flatMap(speech -> sentences(speech).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<Ssml> texts(Lesson lesson) {
    return Stream.concat(
        Stream.of(Ssml.of(lesson.title() + ".")),
        lesson.segments().stream().map(segment -> Ssml.of(segment.text())));
  }

  /** The sentences of a speech; one with a pause inside is two. */
  public static List<String> sentences(Ssml speech) {
    List<String> sentences = new ArrayList<>();
    for (var part : speech.parts()) {
      if (part instanceof Ssml.Text words) {
        sentences.addAll(Segment.of(words.text()).sentences());
      }
    }
    return sentences;
  }
}
