package org.steadyhearts.tools.content;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steadyhearts.curriculum.Label;
import org.steadyhearts.curriculum.Phrase;

/** Every phrase and every label that the skill says or shows is there, and nothing else is. */
final class Completeness {

  private static final Pattern NAME = Pattern.compile("\\{([^}]*)}");

  /** Limits, and asking for help. */
  private static final Set<String> UNASKED = Set.of("A2.2", "A4.3");

  private Completeness() {}

  static Stream<Finding> check(Content content) {
    var phrases = content.files().get("phrases.yaml").get("phrases");
    var labels = content.files().get("labels.yaml").get("labels");
    return Stream.of(
            keys(phrases, Arrays.stream(Phrase.values()).map(Phrase::key).toList()),
            keys(labels, Arrays.stream(Label.values()).map(Label::key).toList()),
            Arrays.stream(Phrase.values()).flatMap(phrase -> names(phrases, phrase)),
            points(content),
            topics(content),
            checks(content),
            twice(content.topics().stream().map(Content.Topic::id)),
            twice(content.exercises().stream().map(exercise -> exercise.at().get("name"))),
            Stream.of("series", "tips", "exercises")
                .flatMap(list -> twice(content.index().items(list).stream())))
        .flatMap(all -> all);
  }

  private static Stream<Finding> keys(At map, List<String> wanted) {
    var there = map.entries();
    return Stream.concat(
        wanted.stream()
            .filter(key -> !there.containsKey(key))
            .map(key -> finding(map, key, "is missing", "write it here")),
        there.entrySet().stream()
            .filter(entry -> !wanted.contains(entry.getKey()))
            .map(
                entry ->
                    finding(
                        entry.getValue(),
                        entry.getKey(),
                        "is nothing that the skill says or shows",
                        "take it out")));
  }

  private static Stream<Finding> names(At phrases, Phrase phrase) {
    return phrases.items(phrase.key()).stream()
        .flatMap(
            wording ->
                NAME.matcher(wording.value())
                    .results()
                    .filter(name -> !phrase.names().contains(name.group(1)))
                    .map(
                        name ->
                            finding(
                                wording,
                                name.group(),
                                "cannot be filled in in " + phrase.key(),
                                "it knows " + phrase.names())));
  }

  private static Stream<Finding> points(Content content) {
    var taught =
        content.lessons().stream()
            .flatMap(lesson -> lesson.points().stream())
            .map(At::value)
            .collect(Collectors.toSet());
    return Stream.of(
            content.topics().stream().flatMap(topic -> topic.points().stream()),
            content.exercises().stream().flatMap(exercise -> exercise.points().stream()))
        .flatMap(points -> points)
        .filter(point -> !taught.contains(point.value()))
        .map(point -> point.finding("is taught by no lesson", "name a point that is"));
  }

  /** Whoever set a limit, or looked for help, is not asked how it went: others may be listening. */
  private static Stream<Finding> checks(Content content) {
    return content.lessons().stream()
        .filter(lesson -> lesson.points().stream().map(At::value).anyMatch(UNASKED::contains))
        .flatMap(lesson -> lesson.at().find("check").stream())
        .map(check -> check.finding("asks about limits or about help", "leave it out"));
  }

  /** Topics that lessons and tips name are there, and each topic is answered or says by whom. */
  private static Stream<Finding> topics(Content content) {
    var named =
        Stream.concat(
                content.lessons().stream().map(Content.Lesson::at),
                content.tips().stream().map(Content.Tips::at))
            .flatMap(at -> at.items("topics").stream())
            .toList();
    var ids =
        content.topics().stream().map(topic -> topic.id().value()).collect(Collectors.toSet());
    var answered = named.stream().map(At::value).collect(Collectors.toSet());
    return Stream.concat(
        named.stream()
            .filter(topic -> !ids.contains(topic.value()))
            .map(topic -> topic.finding("is no topic", "write it in topics.yaml")),
        content.topics().stream()
            .filter(
                topic ->
                    topic.points().isEmpty()
                        && topic.elsewhere().isEmpty()
                        && !answered.contains(topic.id().value()))
            .map(
                topic ->
                    topic
                        .id()
                        .finding(
                            "is answered by nothing", "name it in a lesson, or add elsewhere")));
  }

  private static Stream<Finding> twice(Stream<At> ids) {
    Set<String> heard = new HashSet<>();
    return ids.toList().stream()
        .filter(id -> !heard.add(id.value()))
        .map(id -> id.finding("is given twice", "give each its own"));
  }

  private static Finding finding(At at, String words, String problem, String fix) {
    return new Finding(at.file(), at.line(), words, problem, fix);
  }
}
