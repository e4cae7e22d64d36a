package org.steadyhearts.screen;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.steadyhearts.coach.render.Picture;
import org.steadyhearts.coach.render.Picture.Asked;
import org.steadyhearts.coach.render.Picture.Breath;
import org.steadyhearts.coach.render.Picture.Clock;
import org.steadyhearts.coach.render.Picture.Course;
import org.steadyhearts.coach.render.Picture.GrowingLine;
import org.steadyhearts.coach.render.Picture.Motion;
import org.steadyhearts.coach.render.Picture.Side;
import org.steadyhearts.coach.render.Picture.Stretch;
import org.steadyhearts.curriculum.Step.Partner;

/**
 * A picture as Alexa takes it. Its clock starts when the device shows it, which is when it begins
 * to speak the same answer.
 *
 * @param document the same for every picture of a kind, and without imports
 * @param data what fills it
 */
public record Screen(Map<String, Object> document, Map<String, Object> data) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, Object> LINE = document("line.json");
  private static final Map<String, Object> BREATH = document("breath.json");
  private static final Map<String, Object> CLOCK = document("clock.json");

  private static final String FIRST = "#EDB88B";
  private static final String SECOND = "#E79A94";
  private static final String NOBODY = "#B9A79A";

  public static Screen of(Picture picture) {
    var motion = picture.course().map(Course::motion).orElse(new GrowingLine());
    return new Screen(document(motion), Map.of("picture", data(picture)));
  }

  /** Builds the documents now, so that no listener waits for it. */
  public static void prime() {
    of(new Picture(Optional.empty(), "", Optional.empty()));
  }

  /** Whether a device can show it, by the newest version of APL that it knows, as in 2024.3. */
  public static boolean shownBy(String newest) {
    try {
      return Version.parse(newest).compareTo(Version.parse((String) LINE.get("version"))) >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Map<String, Object> document(Motion motion) {
    if (motion instanceof Breath) {
      return BREATH;
    }
    return motion instanceof Clock ? CLOCK : LINE;
  }

  private static Map<String, Object> data(Picture picture) {
    var data = new HashMap<String, Object>();
    data.put("told", picture.course().isPresent());
    data.put("then", picture.asked().isPresent() || !picture.done().isEmpty());
    picture.course().ifPresent(course -> data.putAll(data(course)));
    data.put("done", picture.done());
    data.put("asked", picture.asked().isPresent());
    data.put("question", picture.asked().map(Asked::question).orElse(""));
    data.put("yes", picture.asked().map(Asked::yes).orElse(""));
    data.put("no", picture.asked().map(Asked::no).orElse(""));
    return data;
  }

  private static Map<String, Object> data(Course course) {
    return Map.of(
        "heading", course.heading(),
        "text", course.text(),
        "stop", course.stop().orElse(""),
        "lead", course.leadMillis(),
        "length", course.lengthMillis(),
        "over", course.overMillis().orElse(0),
        "motion", data(course.motion(), course.lengthMillis()));
  }

  private static Map<String, Object> data(Motion motion, int length) {
    if (motion instanceof Breath breath) {
      int cycle = breath.cycle().stream().mapToInt(Side::millis).sum();
      return Map.of(
          "before", breath.beforeMillis(),
          "cycle", breath.cycle().stream().map(Screen::data).toList(),
          "cycles", breath.cycles(),
          "after", length - breath.beforeMillis() - breath.cycles() * cycle);
    }
    return motion instanceof Clock clock
        ? Map.of("stretches", clock.stretches().stream().map(Screen::data).toList())
        : Map.of();
  }

  private static Map<String, Object> data(Side side) {
    return Map.of(
        "word", side.word(), "millis", side.millis(), "from", side.from(), "to", side.to());
  }

  private static Map<String, Object> data(Stretch stretch) {
    var hue = stretch.speaker().map(who -> who == Partner.FIRST ? FIRST : SECOND).orElse(NOBODY);
    return Map.of("word", stretch.word(), "millis", stretch.millis(), "hue", hue);
  }

  /** What all documents have in common, with what one of them has of its own. */
  private static Map<String, Object> document(String motion) {
    var document = read("document.json");
    for (var part : read(motion).properties()) {
      document.withObjectProperty(part.getKey()).setAll((ObjectNode) part.getValue());
    }
    return JSON.convertValue(document, new TypeReference<Map<String, Object>>() {});
  }

  private static ObjectNode read(String name) {
    try (var file = Screen.class.getResourceAsStream("/screen/" + name)) {
      return (ObjectNode) JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The picture " + name + " cannot be read", e);
    }
  }
}
