package org.steadyhearts.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steadyhearts.coach.Picture.Asked;
import org.steadyhearts.coach.Picture.Breath;
import org.steadyhearts.coach.Picture.Clock;
import org.steadyhearts.coach.Picture.Course;
import org.steadyhearts.coach.Picture.Motion;
import org.steadyhearts.coach.Picture.Side;
import org.steadyhearts.coach.Picture.Stretch;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Label;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phase.Move;
import org.steadyhearts.curriculum.Step.Speaker;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.exercise.Cue;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;

/** Makes the picture that goes with a {@link Receipt}: large, calm, few words. */
final class Pictures {

  /** How full the lungs are after a breath in that a second, short one follows. */
  private static final double BEFORE_A_SIP = 0.75;

  /** Alexa's timestamps are whole seconds. */
  private static final int TIMESTAMPS_MILLIS = 1_000;

  private final Curriculum curriculum;
  private final Voice voice;

  Pictures(Curriculum curriculum, Voice voice) {
    this.curriculum = curriculum;
    this.voice = voice;
  }

  /** Empty for an answer that is silence: whatever is on the screen stays. */
  Optional<Picture> of(Receipt receipt, boolean discreet) {
    if (receipt.lines().isEmpty() && receipt.question().isEmpty()) {
      return Optional.empty();
    }
    var course = receipt.told().flatMap(this::told).map(told -> course(receipt, told, discreet));
    var done = course.isPresent() ? done(receipt, discreet) : "";
    return Optional.of(new Picture(course, done, asked(receipt, discreet)));
  }

  private Course course(Receipt receipt, Told told, boolean discreet) {
    var before = before(receipt);
    double lead = before.stream().mapToDouble(say -> Pace.seconds(voice.words(say))).sum();
    return new Course(
        told.titled() && discreet ? "" : capital(told.heading()),
        discreet ? "" : told.text(),
        told.motion(),
        receipt.question().map(open -> curriculum.label(Label.STOP)),
        millis(lead),
        millis(told.seconds()),
        told.telling().map(telling -> over(telling, before, discreet)));
  }

  /**
   * @param titled whether the heading says what it is about
   */
  private record Told(
      String heading,
      boolean titled,
      String text,
      Motion motion,
      double seconds,
      Optional<Telling> telling) {}

  /** Empty for what a later release dropped. */
  private Optional<Told> told(Bookmark from) {
    int number = from.content().number();
    return switch (from.content().kind()) {
      case TIP -> curriculum.tip(number).map(Pictures::told);
      case LESSON -> curriculum.lesson(number).map(lesson -> told(lesson, from));
      case EXERCISE -> curriculum.exercise(number).map(exercise -> told(exercise, from));
    };
  }

  private static Told told(Tip tip) {
    double seconds = Pace.seconds(tip.text());
    return new Told("", false, tip.glance(), new Picture.Line(), seconds, Optional.empty());
  }

  private static Told told(Lesson lesson, Bookmark from) {
    var telling = LessonTelling.of(lesson, from);
    return new Told(
        Spoken.lesson(lesson),
        false,
        lesson.title(),
        new Picture.Line(),
        telling.seconds(),
        Optional.of(telling));
  }

  private Told told(Exercise exercise, Bookmark from) {
    var telling = ExerciseTelling.of(exercise, from);
    var cues = telling.timeline().cues().subList(telling.part().from(), telling.part().to());
    boolean breathes = cues.stream().anyMatch(cue -> cue.act() instanceof Cue.Breathe);
    return new Told(
        exercise.name(),
        true,
        "",
        breathes ? breath(cues) : clock(cues),
        telling.part().lengthMillis() / 1000.0,
        Optional.of(telling));
  }

  /** So late that time alone shows that it was heard; see {@link Resuming}. */
  private int over(Telling telling, List<Line.Say> before, boolean discreet) {
    return millis(
            voice.longest(before)
                + telling.seconds(Resuming.slowest(discreet))
                + Resuming.NOT_SPEECH)
        + TIMESTAMPS_MILLIS;
  }

  private Motion breath(List<Cue> cues) {
    int before = 0;
    int cycles = 0;
    List<Cue> cycle = new ArrayList<>();
    for (var cue : cues) {
      if (cue.act() instanceof Cue.Breathe breathe) {
        cycles += breathe.first() ? 1 : 0;
        if (cycles == 1) {
          cycle.add(cue);
        }
      } else if (cycles == 0) {
        before += cue.lengthMillis();
      }
    }
    return new Breath(before, sides(cycle), cycles);
  }

  private List<Side> sides(List<Cue> cycle) {
    List<Side> sides = new ArrayList<>();
    double full = 0;
    for (int i = 0; i < cycle.size(); i++) {
      var move = move(cycle.get(i));
      boolean sipFollows = i + 1 < cycle.size() && move(cycle.get(i + 1)) == Move.SIP;
      double then =
          switch (move) {
            case IN, SIP -> sipFollows ? BEFORE_A_SIP : 1;
            case OUT -> 0;
            case HOLD, REST -> full;
          };
      sides.add(new Side(label(move), cycle.get(i).lengthMillis(), full, then));
      full = then;
    }
    return sides;
  }

  private static Move move(Cue cue) {
    return ((Cue.Breathe) cue.act()).move();
  }

  private String label(Move move) {
    return curriculum.label(
        switch (move) {
          case IN -> Label.IN;
          case SIP -> Label.SIP;
          case HOLD -> Label.HOLD;
          case OUT -> Label.OUT;
          case REST -> Label.REST;
        });
  }

  private Motion clock(List<Cue> cues) {
    List<Stretch> stretches = new ArrayList<>();
    for (var cue : cues) {
      stretches.add(stretch(cue));
    }
    return new Clock(stretches);
  }

  private Stretch stretch(Cue cue) {
    if (cue.act() instanceof Cue.Turn turn) {
      var label = turn.speaker() == Speaker.FIRST ? Label.FIRST_SPEAKER : Label.SECOND_SPEAKER;
      return new Stretch(curriculum.label(label), cue.lengthMillis(), Optional.of(turn.speaker()));
    }
    boolean quiet = cue.act() instanceof Cue.Rest;
    return new Stretch(
        quiet ? curriculum.label(Label.QUIET) : "", cue.lengthMillis(), Optional.empty());
  }

  /** Two people who are left to themselves are not asked in print. */
  private Optional<Asked> asked(Receipt receipt, boolean discreet) {
    return receipt
        .question()
        .filter(question -> !question.offer().silent())
        .map(question -> asked(question, discreet));
  }

  private Asked asked(Receipt.Question question, boolean discreet) {
    // An open question cannot be touched; its shorter form asks for a yes or a no.
    boolean open = question.offer().kind() == Offer.Kind.FIRST || question.offer().asksKind();
    boolean shorter = discreet || open;
    var words = shown(shorter ? question.reprompt() : question.asked(), discreet);
    return switch (question.offer().kind()) {
      case EXERCISE, BOTH_WANT, SERIES -> asked(words, Label.BEGIN, Label.NOT_NOW);
      case RESUME, RESUME_EXERCISE, CARRY_ON -> asked(words, Label.CARRY_ON, Label.NOT_NOW);
      default -> asked(words, Label.YES, Label.NO);
    };
  }

  private Asked asked(String words, Label yes, Label no) {
    return new Asked(words, curriculum.label(yes), curriculum.label(no));
  }

  /** What is said after the telling and before the question. */
  private String done(Receipt receipt, boolean discreet) {
    var lines = receipt.lines();
    return says(lines.subList(before(receipt).size() + 1, lines.size()).stream())
        .map(say -> shown(say, discreet))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static List<Line.Say> before(Receipt receipt) {
    return says(receipt.lines().stream().takeWhile(line -> !(line instanceof Line.Tell))).toList();
  }

  private static Stream<Line.Say> says(Stream<Line> lines) {
    return lines.filter(Line.Say.class::isInstance).map(Line.Say.class::cast);
  }

  /** Nothing where it would name a series in print. */
  private String shown(Line.Say say, boolean discreet) {
    boolean named = say.phrase().names().contains("series");
    return discreet && named ? "" : Ssml.of(voice.words(say)).words();
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static int millis(double seconds) {
    return (int) Math.round(seconds * 1000);
  }
}
