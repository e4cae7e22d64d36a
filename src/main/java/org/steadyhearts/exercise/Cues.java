package org.steadyhearts.exercise;

import java.util.ArrayList;
import java.util.List;
import org.steadyhearts.speech.Chime;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;

/** Sets cues one after another, without a gap. */
final class Cues {

  private static final int BETWEEN_SAYS_MILLIS = 1_000;

  private final List<Cue> cues = new ArrayList<>();
  private int end;

  void say(Ssml speech) {
    add(new Cue.Say(), speech);
  }

  /** Words that more words follow: where no pause was written, there is a short one. */
  void sayBeforeMore(Ssml speech) {
    boolean paused = speech.parts().get(speech.parts().size() - 1) instanceof Ssml.Pause;
    say(paused ? speech : speech.then(Ssml.silence(BETWEEN_SAYS_MILLIS)));
  }

  void rest(int millis) {
    add(new Cue.Rest(), Ssml.silence(millis));
  }

  void ring(Chime chime) {
    add(new Cue.Ring(), Ssml.chime(chime));
  }

  void add(Cue.Act act, Ssml speech) {
    int length = millis(speech);
    cues.add(new Cue(end, length, act, speech));
    end += length;
  }

  /** The length of all cues up to now. */
  int millis() {
    return end;
  }

  List<Cue> toList() {
    return List.copyOf(cues);
  }

  static int millis(Ssml speech) {
    return (int) Math.round(Pace.seconds(speech) * 1000);
  }

  /** Words, and then silence up to a length. */
  static Ssml padded(String words, int millis) {
    var spoken = Ssml.of(words);
    int rest = millis - millis(spoken);
    return rest == 0 ? spoken : spoken.then(Ssml.silence(rest));
  }
}
