package org.steadyhearts.coach.narration;

import java.util.Optional;
import java.util.stream.IntStream;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.speech.Ssml;

/** A part of an exercise; almost always the rest of it. */
public record ExerciseNarration(Content content, Timeline timeline, Timeline.Part part)
    implements Narration {

  public static ExerciseNarration of(Exercise exercise, Bookmark from) {
    var timeline = Timeline.of(exercise, from.content().seconds());
    return new ExerciseNarration(from.content(), timeline, timeline.part(from.segment()));
  }

  @Override
  public Ssml speech() {
    return part.speech();
  }

  /** Only what is said depends on the voice; the quiet between is as long as it is. */
  @Override
  public double seconds(double slowness) {
    return timeline.cues().subList(part.from(), part.to()).stream()
        .mapToDouble(cue -> cue.seconds(slowness))
        .sum();
  }

  @Override
  public double heldSeconds(double slowness) {
    return timeline.cues().subList(part.from(), part.to()).stream()
        .mapToDouble(cue -> cue.heldSeconds(slowness))
        .sum();
  }

  @Override
  public Bookmark resumePoint(double heard, double slowness) {
    return at(timeline.placeAt(part.from(), heard, slowness));
  }

  @Override
  public double lastBegins(double slowness) {
    return seconds(slowness) - timeline.cues().get(part.to() - 1).seconds(slowness);
  }

  @Override
  public Optional<Bookmark> secondPlace() {
    return IntStream.range(part.from() + 1, part.to())
        .filter(cue -> timeline.resumePoint(cue) == cue)
        .mapToObj(this::at)
        .findFirst();
  }

  @Override
  public Optional<Bookmark> nextPart() {
    return part.to() < timeline.cues().size() ? Optional.of(at(part.to())) : Optional.empty();
  }

  private Bookmark at(int cue) {
    return new Bookmark(content, cue, 0);
  }
}
