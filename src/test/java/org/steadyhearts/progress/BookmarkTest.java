package org.steadyhearts.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookmarkTest {

  @Property(seed = "1")
  void aBookmarkComesBackFromItsText(
      @ForAll Content.ContentKind kind,
      @ForAll @IntRange int number,
      @ForAll @IntRange int seconds,
      @ForAll @IntRange int segment,
      @ForAll @IntRange int sentence) {
    var bookmark = new Bookmark(new Content(kind, number, seconds), segment, sentence);

    assertThat(Bookmark.parse(bookmark.text())).isEqualTo(bookmark);
  }

  @Test
  void itsTextIsShort() {
    assertThat(new Bookmark(Content.lesson(12), 1, 3).text()).isEqualTo("LESSON-12-0@1.3");
  }

  @Test
  void itsTextIsTheSameWhereDigitsAreWrittenOtherwise() {
    var usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(new Bookmark(Content.lesson(12), 1, 3).text()).isEqualTo("LESSON-12-0@1.3");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "LESSON-12",
        "LESSON-12-0@1",
        "lesson-12-0@1.3",
        "CHAPTER-12-0@1.3",
        "LESSON--12-0@1.3",
        "LESSON-99999999999-0@1.3",
        " LESSON-12-0@1.3",
        "LESSON-12-0@1.3\n"
      })
  void anythingElseIsNoBookmark(String text) {
    assertThatThrownBy(() -> Bookmark.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyTheVeryBeginningIsTheStart() {
    var start = Bookmark.start(Content.exercise(3, 120));

    assertThat(start.atStart()).isTrue();
    assertThat(new Bookmark(start.content(), 0, 1).atStart()).isFalse();
    assertThat(new Bookmark(start.content(), 1, 0).atStart()).isFalse();
  }
}
