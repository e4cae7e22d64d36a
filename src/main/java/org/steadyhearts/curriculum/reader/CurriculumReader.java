package org.steadyhearts.curriculum.reader;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steadyhearts.curriculum.Care;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Label;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Phrases;
import org.steadyhearts.curriculum.Segment;
import org.steadyhearts.curriculum.Series;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.curriculum.Topic;
import org.steadyhearts.speech.NumberWords;

/** Reads a {@link Curriculum} from the YAML files that people write. */
public final class CurriculumReader {

  private static final Pattern NAME = Pattern.compile("\\{([^}]*)}");
  private static final Pattern PHONE = Pattern.compile("\\[([0-9 ]+)]");
  private static final int LEAST_WORDINGS = 3;

  private final Files files;

  private CurriculumReader(Files files) {
    this.files = files;
  }

  /** The curriculum of a language, as in {@code en}, from the class path. */
  public static Curriculum read(String language) {
    return read(
        file -> CurriculumReader.class.getResourceAsStream("/curriculum/" + language + "/" + file));
  }

  /**
   * The curriculum in a folder.
   *
   * @param open finds a file by its path below the folder; null where there is none
   * @throws ContentError for the first thing that is wrong
   */
  public static Curriculum read(Function<String, InputStream> open) {
    return new CurriculumReader(new Files(open)).curriculum();
  }

  private Curriculum curriculum() {
    var index = files.read("curriculum.yaml", Index.class);
    var series = index.series().stream().map(id -> series(id, index.exercises())).toList();
    var lessons = series.stream().flatMap(one -> one.lessons().stream()).toList();
    requireUnique("curriculum.yaml", "lesson number", lessons.stream().map(Lesson::number));
    var tips = index.tips().stream().flatMap(file -> tips(file, lessons)).toList();
    requireUnique("curriculum.yaml", "tip number", tips.stream().map(Tip::number));
    var taught =
        lessons.stream().flatMap(lesson -> lesson.points().stream()).collect(Collectors.toSet());
    return new Curriculum(
        series, tips, topics(taught), exercises(index, taught), phrases(), care(), labels());
  }

  private Series series(String id, List<String> exercises) {
    var folder = "series/" + id + "/";
    var file = files.read(folder + "series.yaml", SeriesFile.class);
    List<Lesson> lessons = new ArrayList<>();
    for (var name : file.lessons()) {
      var path = folder + name + ".yaml";
      var lesson = lesson(path, file.number(), lessons.size() + 1);
      if (!exercises.contains(lesson.exercise())) {
        throw new ContentException(
            path,
            "exercise %s is not in curriculum.yaml; name one of %s"
                .formatted(lesson.exercise(), exercises));
      }
      lessons.add(lesson);
    }
    return new Series(id, file.number(), file.title(), file.about(), lessons);
  }

  private Lesson lesson(String path, int series, int place) {
    var file = files.read(path, LessonFile.class);
    if (file.segments().isEmpty()) {
      throw new ContentException(path, "segments is empty; a lesson has three to five");
    }
    return new Lesson(
        file.number(),
        series,
        place,
        file.title(),
        file.points(),
        file.card(),
        file.recap(),
        file.exercise(),
        file.segments().stream().map(Segment::of).toList());
  }

  private Stream<Tip> tips(String name, List<Lesson> lessons) {
    var path = "tips/" + name + ".yaml";
    var file = files.read(path, TipsFile.class);
    if (lessons.stream().noneMatch(lesson -> lesson.number() == file.lesson())) {
      throw new ContentException(path, "lesson " + file.lesson() + " is not in any series");
    }
    return file.tips().stream()
        .map(tip -> new Tip(tip.number(), file.point(), file.lesson(), tip.text().strip()));
  }

  private List<Exercise> exercises(Index index, Set<String> taught) {
    var path = "curriculum.yaml";
    requireUnique(path, "exercise", index.exercises().stream());
    var reader = new ExerciseReader(files, taught);
    var exercises = index.exercises().stream().map(reader::exercise).toList();
    requireUnique(path, "exercise number", exercises.stream().map(Exercise::number));
    requireUnique(path, "exercise name", exercises.stream().map(Exercise::name));
    return exercises;
  }

  private List<Topic> topics(Set<String> taught) {
    var path = "topics.yaml";
    var topics = files.read(path, TopicsFile.class).topics();
    requireUnique(path, "topic", topics.stream().map(Topic::id));
    for (var topic : topics) {
      for (var point : topic.points()) {
        if (!taught.contains(point)) {
          throw new ContentException(
              path,
              "topic %s names point %s, which no lesson teaches".formatted(topic.id(), point));
        }
      }
    }
    return topics;
  }

  private Phrases phrases() {
    var path = "phrases.yaml";
    var keys = files.read(path, PhrasesFile.class).phrases();
    Map<Phrase, List<String>> wordings = new EnumMap<>(Phrase.class);
    var unknown = new HashMap<>(keys);
    for (var phrase : Phrase.values()) {
      var texts = unknown.remove(phrase.key());
      if (texts == null || texts.size() < LEAST_WORDINGS) {
        throw new ContentException(
            path,
            "%s needs at least %d wordings; write them under \"%s:\""
                .formatted(phrase.key(), LEAST_WORDINGS, phrase.key()));
      }
      texts.forEach(text -> checkNames(path, phrase, text));
      wordings.put(phrase, texts.stream().map(String::strip).toList());
    }
    if (!unknown.isEmpty()) {
      throw new ContentException(
          path, "nothing says these phrases; take them out: " + unknown.keySet());
    }
    return new Phrases(wordings);
  }

  private static void checkNames(String path, Phrase phrase, String text) {
    var names = NAME.matcher(text);
    while (names.find()) {
      if (!phrase.names().contains(names.group(1))) {
        throw new ContentException(
            path,
            "%s says {%s}, which it cannot fill in; it knows %s"
                .formatted(phrase.key(), names.group(1), phrase.names()));
      }
    }
  }

  private Care care() {
    var file = files.read("care.yaml", CareFile.class);
    return new Care(
        file.countries().entrySet().stream()
            .collect(
                Collectors.toMap(
                    country -> country.getKey().toUpperCase(Locale.ROOT),
                    country -> withNumbersSpoken(country.getValue().text()))),
        withNumbersSpoken(file.anywhere()));
  }

  private Map<Label, String> labels() {
    var path = "labels.yaml";
    var texts = files.read(path, LabelsFile.class).labels();
    Map<Label, String> labels = new EnumMap<>(Label.class);
    for (var label : Label.values()) {
      var text = texts.get(label.key());
      if (text == null) {
        throw new ContentException(path, label.key() + " is missing; write it under \"labels:\"");
      }
      labels.put(label, text);
    }
    return labels;
  }

  private static String withNumbersSpoken(String text) {
    return PHONE.matcher(text.strip()).replaceAll(found -> NumberWords.phone(found.group(1)));
  }

  private static <T> void requireUnique(String path, String what, Stream<T> values) {
    Map<T, Long> counts =
        values.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    counts.forEach(
        (value, count) -> {
          if (count > 1) {
            throw new ContentException(
                path, "%s %s is given %d times; give each its own".formatted(what, value, count));
          }
        });
  }

  private record Index(List<String> series, List<String> tips, List<String> exercises) {}

  private record SeriesFile(int number, String title, String about, List<String> lessons) {}

  private record LessonFile(
      int number,
      String title,
      List<String> points,
      String card,
      String recap,
      String exercise,
      List<String> segments) {}

  private record TipsFile(String point, int lesson, List<TipText> tips) {}

  private record TipText(int number, String text) {}

  private record TopicsFile(List<Topic> topics) {}

  private record PhrasesFile(Map<String, List<String>> phrases) {}

  private record LabelsFile(Map<String, String> labels) {}

  private record CareFile(String anywhere, Map<String, CareText> countries) {}

  private record CareText(String checked, String source, String text) {}
}
