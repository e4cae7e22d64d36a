package org.steadyhearts.tools.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;

/**
 * How well {@link Pace} foretells the recorded voices, once its one constant is fitted to each.
 * What is told of a lesson is told with the constant that fits the other lessons.
 *
 * @param recorded the share of the lessons' sentences that were recorded, and did not change since
 */
public record Calibration(List<Row> rows, double recorded) {

  /** An estimate that was off, by this share of what was recorded. */
  record Miss(String what, double error) {
    double size() {
      return Math.abs(error);
    }

    @Override
    public String toString() {
      return "%+.1f %% %s".formatted(100 * error, what);
    }
  }

  /** One voice. */
  public record Row(
      String voice, double secondsPerSound, List<Miss> segments, List<Miss> sentences) {

    public double median() {
      return percentile(0.5);
    }

    public double ninetyFifth() {
      return percentile(0.95);
    }

    private double percentile(double part) {
      var sizes = segments.stream().mapToDouble(Miss::size).sorted().toArray();
      return sizes[(int) Math.ceil(part * sizes.length) - 1];
    }

    @Override
    public String toString() {
      return "%-11s %.4f s a sound; %d segments: median %.1f %%, 95 %% within %.1f %%%n  worst segment %s%n  worst sentence %s"
          .formatted(
              voice,
              secondsPerSound,
              segments.size(),
              100 * median(),
              100 * ninetyFifth(),
              worst(segments),
              worst(sentences));
    }

    private static Miss worst(List<Miss> misses) {
      return misses.stream().max(Comparator.comparingDouble(Miss::size)).orElseThrow();
    }
  }

  /** Some sentences that were recorded, by the lesson they are in. */
  private record Stretch(Lesson lesson, String name, double estimated, double recorded) {
    Miss miss(double speed) {
      return new Miss(name, estimated * speed / recorded - 1);
    }
  }

  public static Calibration of(Curriculum curriculum, Timings timings) {
    var lessons = curriculum.series().stream().flatMap(one -> one.lessons().stream()).toList();
    var sentences =
        lessons.stream()
            .flatMap(lesson -> lesson.segments().stream())
            .flatMap(segment -> Timings.sentences(Ssml.of(segment.text())).stream())
            .toList();
    long recorded = sentences.stream().filter(timings.seconds()::containsKey).count();
    var rows = timings.voices().stream().map(voice -> row(voice, lessons, timings)).toList();
    return new Calibration(rows, (double) recorded / sentences.size());
  }

  /** How much slower than Pace a voice is, over all that was recorded. */
  public static double slowness(Timings timings, String voice) {
    double recorded = 0;
    double estimated = 0;
    for (var sentence : timings.seconds().keySet()) {
      recorded += timings.seconds(voice, sentence).orElseThrow();
      estimated += Pace.seconds(sentence);
    }
    return recorded / estimated;
  }

  private static Row row(String voice, List<Lesson> lessons, Timings timings) {
    List<Stretch> segments = new ArrayList<>();
    List<Stretch> sentences = new ArrayList<>();
    for (var lesson : lessons) {
      for (int i = 0; i < lesson.segments().size(); i++) {
        var name = "in lesson %d, segment %d".formatted(lesson.number(), i + 1);
        var texts = Timings.sentences(Ssml.of(lesson.segments().get(i).text()));
        if (timings.seconds().keySet().containsAll(texts)) {
          segments.add(stretch(lesson, name, voice, texts, timings));
          texts.forEach(
              text ->
                  sentences.add(
                      stretch(lesson, name + ": " + text, voice, List.of(text), timings)));
        }
      }
    }
    return new Row(
        voice,
        Pace.SECONDS_PER_SOUND * speed(segments),
        misses(segments, segments),
        misses(sentences, segments));
  }

  private static Stretch stretch(
      Lesson lesson, String name, String voice, List<String> sentences, Timings timings) {
    return new Stretch(
        lesson,
        name,
        sentences.stream().mapToDouble(Pace::seconds).sum(),
        sentences.stream().mapToDouble(one -> timings.seconds(voice, one).orElseThrow()).sum());
  }

  /** Held out by lesson: each is measured by the speed of the others. */
  private static List<Miss> misses(List<Stretch> stretches, List<Stretch> segments) {
    var speeds =
        segments.stream()
            .map(Stretch::lesson)
            .distinct()
            .collect(
                Collectors.toMap(
                    lesson -> lesson,
                    lesson ->
                        speed(
                            segments.stream()
                                .filter(one -> !one.lesson().equals(lesson))
                                .toList())));
    return stretches.stream().map(one -> one.miss(speeds.get(one.lesson()))).toList();
  }

  private static double speed(List<Stretch> segments) {
    return segments.stream().mapToDouble(Stretch::recorded).sum()
        / segments.stream().mapToDouble(Stretch::estimated).sum();
  }

  @Override
  public String toString() {
    return rows.stream().map(row -> row + System.lineSeparator()).collect(Collectors.joining());
  }
}
