package org.steadyhearts.exercise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.steadyhearts.curriculum.Marks;
import org.steadyhearts.speech.Ssml;

/**
 * The quiet of a partner's turn, with time marks said softly: at the half, near the end of a long
 * turn, and in between as often as it takes for no stretch to last over a minute.
 */
final class FloorSpeech {

  private static final int LONGEST_STRETCH = 60_000;
  private static final int MINUTE = 60_000;
  private static final int HALF_MINUTE = 30_000;

  /** Two marks closer than this would be chatter. */
  private static final int CLOSEST = 15_000;

  private record Mark(int at, String words) {}

  private FloorSpeech() {}

  /**
   * @param turn which turn it is, from 0, so that not all are worded alike
   */
  static Ssml of(Marks marks, int millis, int turn) {
    List<Mark> heard = new ArrayList<>();
    int half = millis / 2;
    heard.add(new Mark(half, wording(marks.half(), turn)));
    if (half >= MINUTE + CLOSEST) {
      heard.add(new Mark(millis - MINUTE, wording(marks.minute(), turn)));
    } else if (half > LONGEST_STRETCH) {
      heard.add(new Mark(millis - HALF_MINUTE, wording(marks.halfMinute(), turn)));
    }
    heard.addAll(between(0, half, marks, turn));
    heard.addAll(between(half, millis - MINUTE, marks, turn));
    heard.sort(Comparator.comparingInt(Mark::at));
    return speech(heard, millis);
  }

  private static List<Mark> between(int from, int to, Marks marks, int turn) {
    List<Mark> filled = new ArrayList<>();
    int stretches = (to - from + LONGEST_STRETCH - 1) / LONGEST_STRETCH;
    for (int i = 1; i < stretches; i++) {
      int at = from + (int) ((long) (to - from) * i / stretches);
      filled.add(new Mark(at, wording(marks.plenty(), turn + i - 1)));
    }
    return filled;
  }

  private static Ssml speech(List<Mark> marks, int millis) {
    var speech = Ssml.silence(marks.get(0).at());
    for (int i = 0; i < marks.size(); i++) {
      int until = i + 1 < marks.size() ? marks.get(i + 1).at() : millis;
      speech = speech.then(Cues.padded(marks.get(i).words(), until - marks.get(i).at()));
    }
    return speech;
  }

  private static String wording(List<String> wordings, int choice) {
    return wordings.get(choice % wordings.size());
  }
}
