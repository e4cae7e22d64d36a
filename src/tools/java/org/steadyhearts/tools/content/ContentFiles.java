package org.steadyhearts.tools.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steadyhearts.speech.NumberWords;
import org.steadyhearts.tools.content.Content.Exercise;
import org.steadyhearts.tools.content.Content.Lesson;
import org.steadyhearts.tools.content.Content.Phase;
import org.steadyhearts.tools.content.Content.Phrase;
import org.steadyhearts.tools.content.Content.Series;
import org.steadyhearts.tools.content.Content.Tip;
import org.steadyhearts.tools.content.Content.Tips;
import org.steadyhearts.tools.content.Content.Topic;

/** Reads {@link Content}, keeping the lines. */
public final class ContentFiles {

  /** Where the writers work. */
  public static final List<Path> ENGLISH =
      List.of(Path.of("src/content/en"), Path.of("src/main/resources/curriculum/en"));

  public static final Path SCHEMAS = Path.of("src/content/schema");

  private static final Pattern SERIES = Pattern.compile("series/([^/]+)/series\\.yaml");
  private static final Pattern LESSON =
      Pattern.compile("series/[^/]+/(?!series\\.yaml)(.+)\\.yaml");
  private static final Pattern TIPS = Pattern.compile("tips/(.+)\\.yaml");
  private static final Pattern EXERCISE = Pattern.compile("exercises/(?!marks\\.yaml)(.+)\\.yaml");
  private static final Pattern PHONE = Pattern.compile("\\[([0-9 ]+)]");
  private static final Set<String> NOT_SPOKEN = Set.of("numbers");
  static final String MARKS = "exercises/marks.yaml";

  private final Map<String, String> files;

  private ContentFiles(Map<String, String> files) {
    this.files = new TreeMap<>(files);
  }

  /** The texts of the English files by their paths below their folder. */
  public static Map<String, String> english() {
    Map<String, String> files = new TreeMap<>();
    ENGLISH.forEach(folder -> files.putAll(under(folder)));
    return files;
  }

  /** The files' texts by their paths below a folder. */
  public static Map<String, String> under(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (var found = Files.walk(folder)) {
      for (var file : found.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  public static Content read(Map<String, String> files) {
    return new ContentFiles(files).content();
  }

  private Content content() {
    return new Content(
        root("curriculum.yaml"),
        each(SERIES, ContentFiles::series),
        each(LESSON, ContentFiles::lesson),
        each(TIPS, ContentFiles::tips),
        each(EXERCISE, ContentFiles::exercise),
        phrases(),
        root("topics.yaml").items("topics").stream().map(ContentFiles::topic).toList(),
        care(root("care.yaml")),
        files.keySet().stream().collect(Collectors.toMap(Function.identity(), this::root)));
  }

  private <T> List<T> each(Pattern path, BiFunction<String, At, T> read) {
    List<T> all = new ArrayList<>();
    for (var file : files.keySet()) {
      var match = path.matcher(file);
      if (match.matches()) {
        all.add(read.apply(match.group(1), root(file)));
      }
    }
    return all;
  }

  private At root(String file) {
    return At.root(file, files.get(file));
  }

  private static Series series(String id, At at) {
    var lines = Stream.of("title", "about").map(key -> at.get(key).text(Role.PHRASE)).toList();
    return new Series(at, id, lines, at.items("lessons"));
  }

  private static Lesson lesson(String id, At at) {
    return new Lesson(
        at,
        id,
        at.get("number").number(),
        at.get("title").text(Role.LESSON),
        at.items("points"),
        at.get("card").text(Role.CARD),
        at.get("recap").text(Role.LESSON),
        at.get("exercise"),
        at.texts(Role.LESSON, "segments"));
  }

  private static Tips tips(String id, At at) {
    var all =
        at.items("tips").stream()
            .map(tip -> new Tip(tip, tip.get("number").number(), tip.get("text").text(Role.TIP)))
            .toList();
    return new Tips(at, id, at.get("point"), at.get("lesson"), all);
  }

  private static Exercise exercise(String id, At at) {
    var role = at.get("people").value().equals("two") ? Role.EXERCISE_FOR_TWO : Role.EXERCISE;
    return new Exercise(
        at,
        id,
        at.get("number").number(),
        at.get("name").text(role),
        at.items("points"),
        at.get("card").text(Role.CARD),
        at.get("about").text(role),
        says(at, role),
        at.items("cycle").stream().map(phase -> phase(phase, role)).toList(),
        at.texts(role, "between"));
  }

  private static List<Text> says(At at, Role role) {
    return Stream.of("care", "opening", "steps", "closing")
        .flatMap(key -> at.find(key).stream())
        .flatMap(
            part ->
                part.isText()
                    ? Stream.of(part.text(role))
                    : part.items().stream()
                        .flatMap(step -> step.find("say").stream())
                        .map(say -> say.text(role)))
        .toList();
  }

  private static Phase phase(At at, Role role) {
    return new Phase(
        at.get("seconds").number(),
        at.texts(role, "words"),
        at.find("second").map(second -> second.text(role)));
  }

  /** Phrases, and the marks of time that an exercise for two says of itself. */
  private List<Phrase> phrases() {
    var marks = files.containsKey(MARKS) ? root(MARKS).entries() : Map.<String, At>of();
    return Stream.of(root("phrases.yaml").get("phrases").entries(), marks)
        .flatMap(all -> all.entrySet().stream())
        .map(
            phrase ->
                new Phrase(
                    phrase.getValue(),
                    phrase.getKey(),
                    phrase.getValue().items().stream().map(at -> at.text(Role.PHRASE)).toList()))
        .toList();
  }

  private static Topic topic(At at) {
    return new Topic(
        at.get("id"),
        at.get("spoken").text(Role.PHRASE),
        at.items("points"),
        at.value("elsewhere"));
  }

  private static List<Text> care(At at) {
    return Stream.concat(
            careTexts(at.get("anywhere")),
            at.get("countries").entries().values().stream().flatMap(ContentFiles::careTexts))
        .map(ContentFiles::careText)
        .toList();
  }

  private static Stream<At> careTexts(At country) {
    return country.entries().entrySet().stream()
        .filter(entry -> !NOT_SPOKEN.contains(entry.getKey()))
        .map(Map.Entry::getValue);
  }

  private static Text careText(At at) {
    var text = at.text(Role.CARE);
    return text.saying(withNumbersSpoken(text.value()));
  }

  /** A text of care with its numbers in words, as in "nine one one" for {@code [911]}. */
  static String withNumbersSpoken(String text) {
    return PHONE.matcher(text).replaceAll(phone -> NumberWords.phone(phone.group(1)));
  }
}
