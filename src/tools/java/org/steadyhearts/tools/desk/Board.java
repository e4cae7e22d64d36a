package org.steadyhearts.tools.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.steadyhearts.curriculum.BreathPattern;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Segment;
import org.steadyhearts.exercise.Cue;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.speech.NumberWords;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;
import org.steadyhearts.tools.device.HeardSpeech;

/** Everything that can be heard, with what to say for it, and each text as speech. */
final class Board {

  /**
   * One line of the board.
   *
   * @param key names its speech; empty for what has none
   * @param detail its length, and what else is worth knowing before
   * @param say what to tell the device, to be told it by the skill; empty where nothing does
   */
  record Item(String key, String title, String detail, String say) {}

  private final Map<String, List<Item>> items = new LinkedHashMap<>();
  private final Map<String, Ssml> speeches = new HashMap<>();

  Board(Curriculum curriculum, String skillName) {
    var ask = "ask " + skillName + " for ";
    for (var exercise : curriculum.exercises()) {
      if (exercise.id().equals(BreathPattern.TEMPLATE)) {
        continue; // It has no name to ask for it by.
      }
      var speech = speech(Timeline.usual(exercise));
      add("Exercises", exercise.name(), speech, about(exercise), ask + exercise.name());
    }
    for (var series : curriculum.series()) {
      for (var lesson : series.lessons()) {
        var place = NumberWords.of(lesson.place()) + " of " + series.title();
        var title = lesson.place() + ". " + lesson.title();
        add("Lessons: " + series.title(), title, speech(lesson), "", ask + "lesson " + place);
      }
    }
    curriculum.tips().forEach(tip -> add("Tips", tip.text()));
    for (var phrase : Phrase.values()) {
      var wordings = curriculum.phrases().wordings().get(phrase);
      wordings.forEach(text -> add("Phrase: " + phrase, text));
    }
  }

  /** The lines by the heading that they stand under. */
  Map<String, List<Item>> items() {
    return items;
  }

  HeardSpeech speech(String key) {
    return Optional.ofNullable(speeches.get(key))
        .map(HeardSpeech::of)
        .orElseThrow(() -> new IllegalArgumentException("There is no such text any more"));
  }

  /** What the table of situations tells, by situation: what is said there, and what is heard. */
  static Map<String, List<Item>> situations(Path table) throws IOException {
    var situations = new LinkedHashMap<String, List<Item>>();
    List<Item> rows = List.of();
    for (var line : Files.readAllLines(table)) {
      var cells = line.split(" *\\| *", 3);
      if (line.startsWith("## ")) {
        rows = situations.computeIfAbsent(line.substring(3), state -> new ArrayList<>());
      } else if (cells.length == 3 && cells[1].matches("[A-Z]\\S+")) {
        rows.add(new Item("", cells[1] + ": " + cells[2].replaceAll(" *\\| *$", ""), "", ""));
      }
    }
    return situations;
  }

  /** A name that the skill fills in is said as it is called. */
  private void add(String heading, String text) {
    add(heading, text, Ssml.of(text.replaceAll("[{}]", "")), "", "");
  }

  private void add(String heading, String title, Ssml speech, String more, String say) {
    long seconds = Math.round(Pace.seconds(speech));
    var detail = "%d:%02d%s".formatted(seconds / 60, seconds % 60, more);
    var item = new Item("text " + speeches.size(), title, detail, say);
    speeches.put(item.key(), speech);
    items.computeIfAbsent(heading, one -> new ArrayList<>()).add(item);
  }

  private static String about(Exercise exercise) {
    var cues = Timeline.usual(exercise).cues().stream();
    long chimes = cues.filter(cue -> cue.act() instanceof Cue.Ring).count();
    var sounds = chimes == 1 ? ", one chime" : ", " + chimes + " chimes";
    return (exercise.people() == Exercise.People.TWO ? ", for two" : "") + sounds;
  }

  private static Ssml speech(Timeline timeline) {
    return timeline.cues().stream().map(Cue::speech).reduce(Ssml.NOTHING, Ssml::then);
  }

  private static Ssml speech(Lesson lesson) {
    var segments = lesson.segments().stream().map(Segment::text);
    return Ssml.of(
        lesson.title() + ". (0.6 s) " + segments.collect(Collectors.joining(" (0.8 s) ")));
  }
}
