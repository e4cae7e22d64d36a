package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.tools.device.Conversation;

/**
 * Every intent in every situation: what is said and asked, and what changes, exactly. The table is
 * {@code src/test/resources/conversation/situations.md}, and is read before it is changed; what
 * comes of a run is in {@code target/conversation-states.md}, to be read and taken over.
 */
class SituationsTest {

  private static final Path TABLE = Path.of("src/test/resources/conversation/situations.md");
  private static final Path HEARD = Path.of("target/conversation-states.md");

  private static final Curriculum CURRICULUM = CurriculumReader.read("en");

  @BeforeAll
  static void begin() throws IOException {
    Files.deleteIfExists(HEARD);
  }

  @ParameterizedTest
  @EnumSource
  void everyIntentDoesWhatTheTableSays(State state) throws IOException {
    assumeThat(state.isThere(CURRICULUM)).isTrue();
    var lived =
        Stream.concat(
                Stream.of(
                    "## " + state, "", "| intent | says | asks | changes |", "|---|---|---|---|"),
                Conversation.intents().stream().sorted().map(intent -> row(state, intent)))
            .toList();
    Files.write(HEARD, lived, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    Files.write(HEARD, List.of(""), StandardOpenOption.APPEND);

    assertThat(lived).isEqualTo(expected(state));
  }

  private static String row(State state, String intent) {
    var conversation = state.reached();
    var before = mine(state, conversation);
    var reply = conversation.intent(state.momentIn(conversation), intent);
    return CellOutcome.of(reply, before, mine(state, conversation)).row(intent);
  }

  private static Optional<Progress> mine(State state, Conversation conversation) {
    Household household = conversation.remembered();
    return state.isSomebodys()
        ? household.people().values().stream().findFirst()
        : household.shared();
  }

  private static List<String> expected(State state) throws IOException {
    var all = Files.readString(TABLE);
    int from = all.indexOf("## " + state + "\n");
    if (from < 0) {
      return List.of();
    }
    int to = all.indexOf("\n## ", from);
    return all.substring(from, to < 0 ? all.length() : to).strip().lines().toList();
  }
}
