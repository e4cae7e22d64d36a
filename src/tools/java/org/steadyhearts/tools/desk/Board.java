package org.steadyhearts.tools.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Segment;
import org.steadyhearts.curriculum.Series;
import org.steadyhearts.exercise.Cue;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.speech.NumberWords;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;
import org.steadyhearts.tools.device.HeardSpeech;

/** Everything that can be heard, with what to say for it, and each text as speech. */
record Board(Curriculum curriculum, String skillName) {

  private static final String AFTER_TITLE = " (0.6 s) ";
  private static final String BETWEEN_SEGMENTS = " (0.8 s) ";

  /**
   * One line of the board.
   *
   * @param key names the text in {@link #speech}
   * @param detail its length, and what else is worth knowing before
   * @param say what to tell the device, to be told it by the skill; empty where nothing does
   */
  record Item(String key, String title, String detail, String say) {}

  /** The lines by the heading that they stand under. */
  Map<String, List<Item>> items() {
    var items = new LinkedHashMap<String, List<Item>>();
    items.put("Exercises", curriculum.exercises().stream().map(this::exercise).toList());
    for (var series : curriculum.series()) {
      items.put(
          "Lessons: " + series.title(),
          series.lessons().stream().map(one -> lesson(series, one)).toList());
    }
    items.put(
        "Tips",
        curriculum.tips().stream()
            .map(tip -> item("tip/" + tip.number(), tip.text(), Ssml.of(tip.text()), "", ""))
            .toList());
    new TreeMap<>(
            curriculum.phrases().wordings().keySet().stream()
                .collect(Collectors.toMap(Phrase::name, phrase -> phrase)))
        .forEach((name, phrase) -> items.put("Phrase: " + name, wordings(phrase)));
    return items;
  }

  /**
   * The speech of one line.
   *
   * @param key as in {@link Item#key}
   */
  HeardSpeech speech(String key) {
    var parts = key.split("/");
    var found =
        switch (parts[0]) {
          case "exercise" -> curriculum.exercise(parts[1]).map(one -> speech(Timeline.usual(one)));
          case "lesson" -> curriculum.lesson(Integer.parseInt(parts[1])).map(Board::speech);
          case "tip" -> curriculum.tip(Integer.parseInt(parts[1])).map(tip -> Ssml.of(tip.text()));
          default ->
              curriculum.phrases().wordings().get(Phrase.valueOf(parts[1])).stream()
                  .skip(Integer.parseInt(parts[2]))
                  .findFirst()
                  .map(text -> Ssml.of(withoutBraces(text)));
        };
    return found
        .map(HeardSpeech::of)
        .orElseThrow(() -> new IllegalArgumentException("There is no " + key + " any more"));
  }

  /** What the table of situations tells, by situation: what is said there, and what is heard. */
  static Map<String, List<Item>> situations(Path table) throws IOException {
    var situations = new LinkedHashMap<String, List<Item>>();
    for (var line : Files.readAllLines(table)) {
      var cells = List.of(line.split(" *\\| *"));
      if (line.startsWith("| ") && cells.size() > 3 && !cells.get(1).equals("state")) {
        var heard = cells.subList(3, cells.size());
        situations
            .computeIfAbsent(cells.get(1), state -> new ArrayList<>())
            .add(
                new Item(
                    "",
                    cells.get(2) + ": " + heard.get(0),
                    String.join(", ", heard.subList(1, heard.size())),
                    ""));
      }
    }
    return situations;
  }

  private Item exercise(Exercise exercise) {
    var timeline = Timeline.usual(exercise);
    long chimes = timeline.cues().stream().filter(cue -> cue.act() instanceof Cue.Ring).count();
    var people = exercise.people() == Exercise.People.TWO ? ", for two" : "";
    var sounds = chimes == 0 ? "" : chimes == 1 ? ", one chime" : ", " + chimes + " chimes";
    return item(
        "exercise/" + exercise.id(),
        exercise.name(),
        speech(timeline),
        people + sounds,
        "ask " + skillName + " for " + exercise.name());
  }

  private Item lesson(Series series, Lesson lesson) {
    return item(
        "lesson/" + lesson.number(),
        lesson.place() + ". " + lesson.title(),
        speech(lesson),
        "",
        "ask %s for lesson %s of the series %s"
            .formatted(skillName, NumberWords.of(lesson.place()), series.title()));
  }

  private List<Item> wordings(Phrase phrase) {
    var wordings = curriculum.phrases().wordings().get(phrase);
    return IntStream.range(0, wordings.size())
        .mapToObj(
            i ->
                item(
                    "phrase/" + phrase.name() + "/" + i,
                    wordings.get(i),
                    Ssml.of(wordings.get(i)),
                    "",
                    ""))
        .toList();
  }

  private static Item item(String key, String title, Ssml speech, String more, String say) {
    long seconds = Math.round(Pace.seconds(speech));
    return new Item(key, title, "%d:%02d%s".formatted(seconds / 60, seconds % 60, more), say);
  }

  private static Ssml speech(Timeline timeline) {
    return timeline.cues().stream().map(Cue::speech).reduce(Ssml.NOTHING, Ssml::then);
  }

  private static Ssml speech(Lesson lesson) {
    var segments =
        lesson.segments().stream().map(Segment::text).collect(Collectors.joining(BETWEEN_SEGMENTS));
    return Ssml.of(lesson.title() + "." + AFTER_TITLE + segments);
  }

  /** A name that the skill fills in is said as it is called. */
  private static String withoutBraces(String text) {
    return text.replaceAll("[{}]", "");
  }
}
