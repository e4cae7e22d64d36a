package org.steadyhearts.tools.models;

import com.amazon.ask.smapi.model.v1.skill.interactionModel.Intent;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a sample without a slot stands beside samples with one, Alexa may hear the former, and the
 * slot comes empty. That is refused, but for the intents whose bare wish has a meaning of its own,
 * so that an empty slot is an answer and no loss. That such a sample takes no value away is {@link
 * Swallowed}'s business.
 */
final class Slotless {

  /** What is given to whoever names nothing. */
  private static final Set<String> MEAN_SOMETHING_BARE =
      Set.of(
          "TipIntent", // one of all tips
          "LessonIntent", // the next lesson
          "SeriesIntent", // the series at hand
          "ListIntent", // the series of lessons
          "AboutIntent", // what the skill is
          "SoundIntent", // what sounds there are
          "BreathingIntent", // the breathing exercise that suits, at its usual length
          "PatternIntent", // how to say one's own counts
          "ListeningIntent", // likewise, for two
          "ReflectionIntent", // likewise, for one
          "DescribeIntent", // what is offered, or at hand
          "RemindIntent", // tomorrow at eight in the evening, which is proposed
          "ChangeReminderIntent"); // how to say another time

  private Slotless() {}

  static Stream<Finding> check(Model model) {
    return model
        .samples()
        .filter(Model.Sample::isSlotless)
        .filter(sample -> hasSlots(sample.intent()))
        .filter(sample -> !MEAN_SOMETHING_BARE.contains(sample.intent().getName()))
        .map(
            sample ->
                model.finding(
                    sample.intent().getName(),
                    "has slots, and the sample \"" + sample.text() + "\" without one",
                    "take it out, or say in Slotless what its empty slot means"));
  }

  private static boolean hasSlots(Intent intent) {
    return !intent.getSlots().isEmpty();
  }
}
