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
              yes, yeah, yep, yup, sure, okay, of course, absolutely, definitely,
              yes i do, yes we do, yes i would, yes we would, sure thing, sounds
              good, that sounds good, go ahead, why not, i do, i would, all right,
              fine, do it, let's do it, do that, correct, that's me, yes that's me,
              that's right, with pleasure, i'm ready, we're ready, we both do, we
              do, yes we both want to, i think so, both of us do, yes i would like
              that, i would like that, that would be nice, that would be great, yes
              please do, please do, go on then yes, yes let's, i'd love to, gladly,
              count me in, we would like that
              """),
          Map.entry(
              "No",
              """
              no, nope, nah, not now, not today, not really, no i don't, no we
              don't, i don't, i don't want to, not yet, i don't think so, not right
              now, no thank you, not me, that's not me, it isn't me, rather not, i'd
              rather not, not tonight, maybe later, don't, don't do it, no that's
              wrong, of course not, no i would rather not, i don't feel like it, i'm
              not in the mood, not this time, i'll pass, no leave it, some other
              time, no let's not
              """),
          Map.entry(
              "Stop",
              """
              stop, stop it, stop that, stop talking, be quiet, shut up, enough,
              that's enough, that's all, end, end it here, i'm done, we're done,
              goodbye, bye, bye bye, good night, leave us to it, turn off, silence,
              nothing more, shush, that will do, finish, stop the exercise, stop the
              lesson, end the lesson, end the exercise, i want to stop, we want to
              stop, off, close, close steady hearts, stop steady hearts, that's
              enough for today, that's all for now, we are finished, i've had
              enough, please stop now, let's stop here, i have to go now, leave it
              there
              """),
          Map.entry(
              "Cancel",
              """
              cancel, never mind, cancel that, forget it, forget that, cancel it,
              forget about it, oh never mind, scrap that, i changed my mind
              """),
          Map.entry(
              "Help",
              """
              help, help me, i need help, help me out, i need some help, what should
              i say, what can i say, i don't know what to say, what do i say, how
              does this work, how do i use this, how does it work, i don't
              understand, i'm confused, what do i do, what now, instructions, i'm
              lost, what are the commands, i have no idea what to say, what can i
              tell you, how do i work this, what are my options for talking to you,
              explain how to use this, can you help me use this, i don't know how
              this works, what do you understand
              """),
          Map.entry(
              "Repeat",
              """
              repeat, repeat that, say that again, say it again, again, once more,
              one more time, what did you say, what was that, what was that again,
              come again, pardon, excuse me, repeat please, i didn't hear that, i
              didn't catch that, i missed that, can you repeat that, what, repeat
              it, tell me again, repeat what you said, say again, i didn't hear what
              you said, could you say that once more, i wasn't listening, what was
              the last thing you said, please say that one more time, sorry i missed
              what you said, repeat the last bit
              """),
          Map.entry(
              "Fallback",
              """
              how is the weather, will it rain today, what is the temperature
              outside, play music, play a song by queen, play the radio, turn up the
              music, turn it up on the speaker, next song, what song is this, set an
              alarm for seven, wake me up at six, start a timer, set a timer for
              five minutes, how much time is left on my timer, remind me to take out
              the bins, add bread to the shopping list, order more coffee, buy
              batteries, where is my parcel, turn on the lamp, switch off the
              heating, set the thermostat to twenty, lock the front door, what time
              is it, what is the date, which day is it, what is five plus six, nine
              times six, how many ounces in a pound, how far away is the moon, how
              old is the president, who wrote hamlet, what is the biggest city in
              the world, spell necessary, define photosynthesis, how do you say
              thank you in french, how do i cook rice, a recipe for soup, how long
              do i bake potatoes, what is on television tonight, start a television
              series, record the film, who won the game, when is the next match, the
              football results, read the headlines, what is in the news, how are the
              stock markets, how much is a euro in dollars, call my mother, send a
              message to john, text my boss, answer the phone, check my email, what
              is on my calendar, book a taxi, order a pizza, reserve a table at a
              restaurant, find a hotel in paris, how is the traffic, how do i get to
              the station, when does the bus leave, what time does the shop close,
              tell me a joke, sing a song, flip a coin, roll a dice, tell me a story
              about dragons, play a quiz, what sound does a cow make, open the
              camera, pair my phone, connect to bluetooth, what is your favourite
              colour, how old are you, do you love me, are you married, i bought a
              new car, my dog ate my shoe, the train was late, my back hurts, i have
              a headache, i like cheese, a guitar lesson, driving lessons, math
              homework, teach me spanish, learn to swim, how much should i leave as
              a tip, betting tips, a tip for the horse race, gardening tips, the tip
              of the iceberg, an investment fund, a bank account, tax advice, legal
              advice, technical support, customer service, my computer is broken,
              reset my password, how do i fix a tap, a yoga class, a workout, count
              my steps, a diet plan, so i was at the, the thing with the, and then
              it, what about the, la la la, blue table seven, xyz
              """),
          Map.entry(
              "Next",
              """
              next, next one, the next one, skip, skip it, skip to the next one,
              skip this, skip this one, skip ahead, forward, skip forward, move on,
              go to the next, the one after that, go forward, on to the next one
              """),
          Map.entry(
              "Previous",
              """
              previous, previous one, the previous one, go back, back, back up, skip
              back, the one before, the last one, rewind, back please, go back one,
              go back to the previous one, the one before that, one back
              """),
          Map.entry(
              "StartOver",
              """
              start over, start again, restart, start from the beginning, from the
              beginning, from the start, begin again, from the top, start it over,
              start at the beginning, go back to the beginning, back to the start,
              start the lesson over, restart the lesson, begin from the beginning,
              begin it again from the start, take it from the top, from the very
              beginning, play it again from the start, go to the start
              """),
          Map.entry(
              "Pause",
              """
              pause, pause that, pause it, hold on, wait, wait a moment, hang on,
              one moment, just a moment, wait a second, give me a second, take a
              break, pause the lesson, pause the exercise, hold on a minute, wait
              someone is at the door, stop for a moment, just a second, hold it
              there, wait for me, pause for a minute, the phone is ringing wait
              """),
          Map.entry(
              "Resume",
              """
              resume, unpause, resume that, go again, i'm back, we're back, okay
              resume, you can go on again, unpause it, go on again now
              """),
          Map.entry(
              "NavigateHome",
              """
              go home, home, home screen, go to the home screen, navigate home, take
              me home, go to home, show the home screen, back to the home screen
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
