package org.steadyhearts.tools.models;

import java.util.List;
import java.util.stream.Stream;

/**
 * Amazon's own intents: those that certification asks for are there, and none has samples of ours,
 * which were seen to hurt them.
 */
final class AmazonsIntents {

  private static final List<String> NEEDED =
      Stream.of(
              "Help",
              "Stop",
              "Cancel",
              "Fallback",
              "NavigateHome",
              "Yes",
              "No",
              "Repeat",
              "Next",
              "Previous",
              "StartOver",
              "Pause",
              "Resume")
          .map(name -> "AMAZON." + name + "Intent")
          .toList();

  private AmazonsIntents() {}

  static Stream<Finding> check(Model model) {
    var missing =
        NEEDED.stream()
            .filter(name -> model.intent(name).isEmpty())
            .map(name -> model.finding(name, "is missing", "name it in model.yaml"));
    var said =
        model
            .samples()
            .filter(sample -> Model.isAmazons(sample.intent()))
            .map(
                sample ->
                    model.finding(
                        sample.intent().getName(),
                        "has the sample \"" + sample.text() + "\"",
                        "take it out; Amazon knows how people say it"));
    return Stream.concat(missing, said);
  }
}
