package org.steadyhearts.tools.content;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/**
 * Turns content that was found good into a {@link Curriculum}.
 *
 * @param intimate whether private content is part of it
 */
record CurriculumBuilder(Content content, boolean intimate) {

  Curriculum build() {
    return new Curriculum(
        named("series", content.series(), Content.Series::id)
            .map(this::series)
            .filter(series -> !series.lessons().isEmpty())
            .toList(),
        named("tips", content.tips(), Content.Tips::id).flatMap(this::tips).toList(),
        content.topics().stream().map(CurriculumBuilder::topic).toList(),
        exercises(),
        phrases(),
        care(),
        labels());
  }

  /** What curriculum.yaml names, in its order. */
  private <T> Stream<T> named(String list, List<T> all, Function<T, String> id) {
    Map<String, T> byId = new HashMap<>();
    all.forEach(one -> byId.put(id.apply(one), one));
    return content.index().values(list).stream().map(byId::get);
  }

  private Series series(Content.Series file) {
    var lessons = content.lessonsOf(file).stream().filter(lesson -> isPart(lesson.at())).toList();
    int number = file.at().get("number").number();
    return new Series(
        file.id(),
        number,
        file.at().get("title").value(),
        file.at().get("about").value(),
        IntStream.range(0, lessons.size())
            .mapToObj(i -> lesson(lessons.get(i), number, i + 1))
            .toList());
  }

  private static Lesson lesson(Content.Lesson file, int series, int place) {
    return new Lesson(
        file.number(),
        series,
        place,
        file.title().value(),
        values(file.points()),
        file.card().value(),
        file.recap().value(),
        file.exercise().value(),
        file.at().says("private"),
        file.at().says("health"),
        file.at().says("alone"),
        file.at().values("topics"),
        task(file.at()),
        file.segments().stream().map(text -> Segment.of(text.value())).toList());
  }

  private static Optional<Lesson.Task> task(At at) {
    return at.value("try").map(words -> new Lesson.Task(words, followUp(at)));
  }

  private static Optional<Lesson.FollowUp> followUp(At at) {
    return at.value("check")
        .map(
            question ->
                new Lesson.FollowUp(question, at.get("done").value(), at.get("not-yet").value()));
  }

  private boolean isPart(At at) {
    return intimate || !at.says("private");
  }

  private Stream<Tip> tips(Content.Tips file) {
    return file.all().stream()
        .filter(tip -> isPart(tip.at()))
        .map(
            tip ->
                new Tip(
                    tip.number(),
                    file.point().value(),
                    file.lesson().number(),
                    tip.at().says("private"),
                    tip.at().says("health"),
                    tip.at().says("alone"),
                    file.at().values("topics"),
                    tip.text().value()));
  }

  private List<Exercise> exercises() {
    var marks = ExerciseBuilder.marks(content.files().get(ContentFiles.MARKS));
    return named("exercises", content.exercises(), Content.Exercise::id)
        .filter(file -> isPart(file.at()))
        .map(file -> ExerciseBuilder.exercise(file, marks))
        .toList();
  }

  private static Topic topic(Content.Topic topic) {
    return new Topic(
        topic.id().value(), topic.spoken().value(), values(topic.points()), topic.elsewhere());
  }

  private Phrases phrases() {
    var wordings = content.files().get("phrases.yaml").get("phrases");
    return new Phrases(
        Arrays.stream(Phrase.values())
            .collect(
                Collectors.toMap(Function.identity(), phrase -> wordings.values(phrase.key()))));
  }

  private Care care() {
    var file = content.files().get("care.yaml");
    return new Care(
        file.get("countries").entries().entrySet().stream()
            .collect(
                Collectors.toMap(
                    country -> country.getKey().toUpperCase(Locale.ROOT),
                    country -> needs(country.getValue()))),
        needs(file.get("anywhere")));
  }

  private static Map<Care.Need, String> needs(At texts) {
    return Stream.of(Care.Need.values())
        .collect(Collectors.toMap(Function.identity(), need -> spoken(texts.get(need.key()))));
  }

  private static String spoken(At text) {
    return ContentFiles.withNumbersSpoken(text.value());
  }

  private Map<Label, String> labels() {
    var texts = content.files().get("labels.yaml").get("labels");
    return Arrays.stream(Label.values())
        .collect(Collectors.toMap(Function.identity(), label -> texts.get(label.key()).value()));
  }

  private static List<String> values(List<At> all) {
    return all.stream().map(At::value).toList();
  }
}
