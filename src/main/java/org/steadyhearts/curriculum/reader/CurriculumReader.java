package org.steadyhearts.curriculum.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.steadyhearts.curriculum.Care;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Label;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Phrases;
import org.steadyhearts.curriculum.Segment;
import org.steadyhearts.curriculum.Series;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.curriculum.Topic;

/** Reads a {@link Curriculum} that the build has checked and compiled. */
public final class CurriculumReader {

  private CurriculumReader() {}

  /** The curriculum of a language, as in {@code en}, from the class path. */
  public static Curriculum read(String language) {
    var file = "/curriculum/" + language + ".json";
    try (var in = CurriculumReader.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            file + " is not on the class path; the build compiles it: run mvn compile once");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + " could not be read; delete it, and run mvn compile", e);
    }
  }

  /** The curriculum that a compiled file holds. */
  public static Curriculum read(InputStream compiled) throws IOException {
    var root = Node.read(compiled);
    return new Curriculum(
        root.list("series", CurriculumReader::series),
        root.list("tips", CurriculumReader::tip),
        root.list("topics", CurriculumReader::topic),
        root.list("exercises", ExerciseReader::exercise),
        phrases(root.node("phrases").node("wordings")),
        care(root.node("care")),
        labels(root.node("labels")));
  }

  private static Series series(Node node) {
    return new Series(
        node.text("id"),
        node.number("number"),
        node.text("title"),
        node.text("about"),
        node.list("lessons", CurriculumReader::lesson));
  }

  private static Lesson lesson(Node node) {
    return new Lesson(
        node.number("number"),
        node.number("series"),
        node.number("place"),
        node.text("title"),
        node.texts("points"),
        node.text("card"),
        node.text("recap"),
        node.text("exercise"),
        node.flag("intimate"),
        node.flag("health"),
        node.flag("alone"),
        node.texts("topics"),
        node.ifNode("task").map(CurriculumReader::task),
        node.list("segments", segment -> new Segment(segment.texts("sentences"))));
  }

  private static Lesson.Task task(Node node) {
    return new Lesson.Task(
        node.text("words"), node.ifNode("followUp").map(CurriculumReader::followUp));
  }

  private static Lesson.FollowUp followUp(Node node) {
    return new Lesson.FollowUp(node.text("question"), node.text("done"), node.text("notYet"));
  }

  private static Tip tip(Node node) {
    return new Tip(
        node.number("number"),
        node.text("point"),
        node.number("lesson"),
        node.flag("intimate"),
        node.flag("health"),
        node.flag("alone"),
        node.texts("topics"),
        node.text("text"));
  }

  private static Topic topic(Node node) {
    return new Topic(
        node.text("id"), node.text("spoken"), node.texts("points"), node.ifAny("elsewhere"));
  }

  private static Phrases phrases(Node node) {
    return new Phrases(
        node.fields().keySet().stream()
            .collect(Collectors.toMap(Phrase::valueOf, phrase -> node.texts(phrase))));
  }

  private static Care care(Node node) {
    var countries = node.node("byCountry");
    return new Care(
        countries.fields().keySet().stream()
            .collect(
                Collectors.toMap(Function.identity(), country -> needs(countries.node(country)))),
        needs(node.node("anywhere")));
  }

  private static Map<Care.Need, String> needs(Node node) {
    return node.map().entrySet().stream()
        .collect(Collectors.toMap(entry -> Care.Need.valueOf(entry.getKey()), Map.Entry::getValue));
  }

  private static Map<Label, String> labels(Node node) {
    return node.map().entrySet().stream()
        .collect(Collectors.toMap(entry -> Label.valueOf(entry.getKey()), Map.Entry::getValue));
  }
}
