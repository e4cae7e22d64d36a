package org.steadyhearts.coach;

import java.util.Optional;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.TipBag;

/** One idea for today, never the same twice until all were heard. */
final class Tips {

  private final Curriculum curriculum;

  Tips(Curriculum curriculum) {
    this.curriculum = curriculum;
  }

  Turn tip(Scene scene, Optional<String> wanted) {
    var topic = wanted.filter(id -> !curriculum.tipsAbout(id).isEmpty());
    var numbers =
        topic
            .map(curriculum::tipsAbout)
            .orElseGet(() -> curriculum.tips().stream().map(Tip::number).toList());
    var draw = scene.progress().tips().draw(numbers);
    Line[] lines = {
      intro(wanted, topic, draw), new Line.Tell(Bookmark.start(Content.tip(draw.number())))
    };
    var progress = scene.progress().with(draw.rest());
    var receipt =
        scene.oneShot() ? Receipt.ending(lines) : Receipt.asking(offer(draw, progress), lines);
    return Turn.of(receipt, progress);
  }

  private static Line intro(Optional<String> wanted, Optional<String> topic, TipBag.Draw draw) {
    if (wanted.isPresent() && topic.isEmpty()) {
      return Line.say(Phrase.TOPIC_UNKNOWN);
    }
    if (!draw.startsAgain()) {
      return Line.say(Phrase.TIP_INTRO);
    }
    return topic
        .map(id -> Line.say(Phrase.TOPIC_STARTS_AGAIN, id))
        .orElse(Line.say(Phrase.TIPS_START_AGAIN));
  }

  private Offer offer(TipBag.Draw draw, Progress progress) {
    int lesson = curriculum.tip(draw.number()).map(Tip::lesson).orElse(0);
    return progress.finished().has(lesson)
        ? Offer.of(Offer.Kind.ANOTHER_TIP)
        : Offer.of(Offer.Kind.LESSON_BEHIND, lesson);
  }
}
