package org.steadyhearts.simulator;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** What people say for Amazon's own intents. Models give no samples for them. */
final class BuiltIns {

  private static final Map<String, String> PHRASES =
      Map.ofEntries(
          Map.entry(
              "Yes",
              """
              yes, yeah, yep, yup, sure, okay, of course, absolutely, definitely, yes i do, yes we
              do, yes i would, yes we would, sure thing, sounds good, that sounds good, go ahead,
              why not, i do, i would, all right, fine, do it, let's do it, do that, correct,
              that's me, yes that's me, that's right, with pleasure, i'm ready, we're ready, we
              both do, we do, yes we both want to, i think so, both of us do
              """),
          Map.entry(
              "No",
              """
              no, nope, nah, not now, not today, not really, no i don't, no we don't, i don't, i
              don't want to, not yet, i don't think so, not right now, no thank you, not me,
              that's not me, it isn't me, rather not, i'd rather not, not tonight, maybe later,
              don't, don't do it, no that's wrong, of course not
              """),
          Map.entry(
              "Stop",
              """
              stop, stop it, stop that, stop talking, be quiet, shut up, enough, that's enough,
              that's all, end, end it here, i'm done, we're done, goodbye, bye, bye bye, good
              night, leave us to it, turn off, silence, nothing more, shush, that will do, finish,
              stop the exercise, stop the lesson, end the lesson, end the exercise, i want to
              stop, we want to stop, off, close, close steady hearts, stop steady hearts
              """),
          Map.entry(
              "Cancel",
              """
              cancel, never mind, cancel that, forget it, forget that, cancel it
              """),
          Map.entry(
              "Help",
              """
              help, help me, i need help, help me out, i need some help, what should i say, what
              can i say, i don't know what to say, what do i say, how does this work, how do i use
              this, how does it work, i don't understand, i'm confused, what do i do, what now,
              instructions, i'm lost, what are the commands
              """),
          Map.entry(
              "Repeat",
              """
              repeat, repeat that, say that again, say it again, again, once more, one more time,
              what did you say, what was that, what was that again, come again, pardon, excuse me,
              repeat please, i didn't hear that, i didn't catch that, i missed that, can you
              repeat that, what, repeat it, tell me again, repeat what you said, say again
              """),
          Map.entry(
              "Next",
              """
              next, next one, the next one, skip, skip it, skip to the next one, skip this, skip
              this one, skip ahead, forward, skip forward, move on
              """),
          Map.entry(
              "Previous",
              """
              previous, previous one, the previous one, go back, back, back up, skip back, the one
              before, the last one, rewind, back please
              """),
          Map.entry(
              "StartOver",
              """
              start over, start again, restart, start from the beginning, from the beginning, from
              the start, begin again, from the top, start it over, start at the beginning, go back
              to the beginning, back to the start, start the lesson over, restart the lesson,
              begin from the beginning
              """),
          Map.entry(
              "Pause",
              """
              pause, pause that, pause it, hold on, wait, wait a moment, hang on, one moment, just
              a moment, wait a second, give me a second, take a break, pause the lesson, pause the
              exercise
              """),
          Map.entry(
              "Resume",
              """
              resume, unpause, resume that, go again
              """),
          Map.entry(
              "NavigateHome",
              """
              go home, home, home screen, go to the home screen, navigate home, take me home
              """));

  private BuiltIns() {}

  static Stream<Sample> samples() {
    return PHRASES.entrySet().stream()
        .flatMap(entry -> samples("AMAZON." + entry.getKey() + "Intent", entry.getValue()));
  }

  private static Stream<Sample> samples(String intent, String phrases) {
    return Arrays.stream(phrases.split(",")).map(text -> Sample.read(intent, text, Map.of()));
  }
}
