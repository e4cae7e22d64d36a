package org.steadyhearts.tools.writing.lint;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.Content.Lesson;
import org.steadyhearts.tools.content.Finding;
import org.steadyhearts.tools.content.Text;

/**
 * The way to the numbers to call is named where it matters. Said in every lesson, nobody would hear
 * it any more.
 */
final class CareInvitations {

  private static final String INVITATION = "i feel unsafe";

  private CareInvitations() {}

  static Stream<Finding> check(Content content) {
    return content.series().stream().map(content::lessonsOf).flatMap(CareInvitations::neighbours);
  }

  private static Stream<Finding> neighbours(List<Lesson> lessons) {
    return IntStream.range(1, lessons.size())
        .filter(i -> invites(lessons.get(i - 1)))
        .boxed()
        .flatMap(i -> invitations(lessons.get(i)))
        .map(
            text ->
                text.finding(
                    "I feel unsafe",
                    "was said in the lesson before",
                    "keep it where it matters more"));
  }

  private static boolean invites(Lesson lesson) {
    return invitations(lesson).findAny().isPresent();
  }

  private static Stream<Text> invitations(Lesson lesson) {
    return lesson.segments().stream()
        .filter(text -> text.spoken().toLowerCase(Locale.ENGLISH).contains(INVITATION));
  }
}
