package org.steadyhearts.tools.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.tools.device.Invocation;
import org.steadyhearts.tools.recognition.InteractionModel;
import org.steadyhearts.tools.recognition.Recognizer;

class BoardTest {

  private final Board board = new Board(CurriculumReader.read("en"), "steady hearts");

  @TempDir private Path temporary;

  @Test
  void everythingOnItCanBeHeard() {
    assertThat(all()).hasSizeGreaterThan(300);
    assertThat(all()).allSatisfy(item -> assertThat(board.speech(item.key()).parts()).isNotEmpty());
  }

  @Test
  void whatIsSaidForALessonOrAnExerciseIsUnderstoodToTheWord() throws IOException {
    var recognizer =
        new Recognizer(InteractionModel.read(Path.of("interaction-models/en-US.json")));
    assertThat(all().stream().filter(item -> !item.say().isEmpty()))
        .hasSizeGreaterThan(40)
        .allSatisfy(
            item -> {
              var wish = Invocation.of(item.say(), "steady hearts").wish();
              var understood = recognizer.understand(wish);
              assertThat(understood.exact()).as(item.say()).isTrue();
              assertThat(understood.intent())
                  .isIn("LessonIntent", "BreathingIntent", "ListeningIntent", "ReflectionIntent");
            });
  }

  @Test
  void aTableOfSituationsIsReadRowByRow() throws IOException {
    var table = temporary.resolve("table.md");
    Files.write(
        table,
        List.of(
            "## OPEN", "| intent | says | asks |", "|---|---|---|", "| YesIntent | tip | ends |"));
    assertThat(Board.situations(table))
        .containsEntry("OPEN", List.of(new Board.Item("", "YesIntent: tip | ends", "", "")));
  }

  private List<Board.Item> all() {
    return board.items().values().stream().flatMap(List::stream).toList();
  }
}
