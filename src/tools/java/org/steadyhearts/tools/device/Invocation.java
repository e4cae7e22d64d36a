package org.steadyhearts.tools.device;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.steadyhearts.tools.recognition.TextNormalizer;

/**
 * What a line is to a device: an order to open the skill, a wish for it in one breath, or words
 * that leave the skill's name out.
 *
 * @param woken whether it began with the wake word, which is heard even while Alexa speaks
 * @param named whether it named the skill
 * @param wish what is left for the skill; empty for "open steady hearts"
 */
public record Invocation(boolean woken, boolean named, List<String> wish) {

  private static final String WAKE_WORD = "alexa";
  private static final Set<String> LAUNCH =
      Set.of("open", "launch", "start", "begin", "load", "run", "use", "play", "enable");
  private static final Set<String> ASK = Set.of("ask", "tell", "talk to", "speak to");
  private static final Set<String> LINKS =
      Set.of("for", "about", "to", "if", "whether", "that", "and");
  private static final Set<String> TAIL_LINKS =
      Set.of("from", "using", "with", "in", "on", "through");

  public Invocation {
    wish = List.copyOf(wish);
  }

  public static Invocation of(String line, String invocationName) {
    var words = new ArrayList<>(TextNormalizer.of(line));
    boolean woken = wakes(line);
    if (woken) {
      words.remove(0);
    }
    var said = TextNormalizer.withoutFiller(words);
    var name = TextNormalizer.of(invocationName);
    return named(said, name)
        .map(wish -> new Invocation(woken, true, wish))
        .orElseGet(() -> new Invocation(woken, false, words));
  }

  public static boolean wakes(String line) {
    return TextNormalizer.of(line).stream().findFirst().filter(WAKE_WORD::equals).isPresent();
  }

  public boolean isLaunch() {
    return named && wish.isEmpty();
  }

  private static Optional<List<String>> named(List<String> said, List<String> name) {
    int at = Collections.indexOfSubList(said, name);
    if (at < 0) {
      return Optional.empty();
    }
    var before = said.subList(0, at);
    var after = said.subList(at + name.size(), said.size());
    if (opens(before)) {
      return Optional.of(withoutLink(after));
    }
    boolean tail = after.isEmpty() && before.size() > 1 && TAIL_LINKS.contains(before.get(at - 1));
    return tail ? Optional.of(before.subList(0, at - 1)) : Optional.empty();
  }

  private static boolean opens(List<String> before) {
    var verb = String.join(" ", before);
    return verb.isEmpty() || LAUNCH.contains(verb) || ASK.contains(verb);
  }

  private static List<String> withoutLink(List<String> after) {
    boolean linked = after.size() > 1 && LINKS.contains(after.get(0));
    return linked ? after.subList(1, after.size()) : after;
  }
}
