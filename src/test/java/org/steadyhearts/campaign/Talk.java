package org.steadyhearts.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.steadyhearts.progress.ProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** People of one household who say anything, at any time, on any of their devices. */
final class Talk {

  private static final List<String> SAYINGS =
      List.of(
          "open steady hearts",
          "ask steady hearts for a tip",
          "a tip about trust",
          "start the first series",
          "ask steady hearts to start the second series",
          "lesson three",
          "teach me about consent",
          "ask steady hearts for a two minute breathing exercise",
          "a five minute listening exercise",
          "ask steady hearts for the mirror",
          "ask steady hearts to forget me",
          "start the lamplight series",
          "ask steady hearts for a tip about sex",
          "teach me about desire",
          "a touch that was asked for",
          "my desire is gone",
          "carry on",
          "next lesson",
          "not the private ones",
          "the private ones too",
          "yes",
          "no");

  /** More often than others, or hardly anything would be heard to its end. */
  private static final List<String> ANSWERS =
      List.of("AMAZON.YesIntent", "AMAZON.NoIntent", "AMAZON.StopIntent", "AMAZON.RepeatIntent");

  private final Random random;
  private final List<Conversation> people;
  private final List<String> intents =
      Conversation.intents().stream().filter(name -> !name.startsWith("Care")).toList();

  Talk(long seed, ProgressStore store) {
    this(seed, new Conversation(store));
  }

  Talk(long seed, Conversation kitchen) {
    random = new Random(seed);
    people =
        Stream.of(kitchen, kitchen.on("bedroom"))
            .flatMap(device -> Stream.of(device, device.as("ann"), device.as("bo")))
            .toList();
  }

  /** Mostly whoever spoke last. */
  Conversation somebody() {
    return people.get(random.nextInt(4) > 0 ? 0 : random.nextInt(people.size()));
  }

  boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  Duration soon(Conversation who) {
    return oneIn(2) ? who.untilHeard() : Duration.ofSeconds(1 + random.nextInt(240));
  }

  String intent() {
    return oneIn(3) ? pick(ANSWERS) : pick(intents);
  }

  /** Says something that is neither yes, nor stop, nor care. */
  void speak(Conversation who) {
    switch (random.nextInt(10)) {
      case 0 -> who.silence();
      case 1 -> who.exit(soon(who));
      case 2 -> who.pass(Duration.ofHours(random.nextInt(100)));
      case 3 -> who.touch(soon(who), pick(List.of("yes", "no", "stop", "over")));
      case 4, 5, 6 -> who.interrupt(soon(who), pick(SAYINGS));
      default -> who.intent(soon(who), intent());
    }
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
