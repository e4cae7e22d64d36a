package org.steadyhearts.tools.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page as somebody uses it, in a real browser. */
class DeskIT {

  private static DeskBrowser desk;

  @BeforeAll
  static void open() throws IOException {
    desk = DeskBrowser.open(WritersFiles.ENGLISH);
  }

  @AfterAll
  static void close() {
    if (desk != null) {
      desk.close();
    }
  }

  @BeforeEach
  void load() {
    desk.size(1280, 900);
    desk.load("");
  }

  @Test
  void aWholeConversationIsTyped() {
    desk.speakAtOnce();
    desk.say("open steady hearts");
    desk.awaitLight("listening");
    desk.say("a tip about trust");
    desk.await(page -> page.log().contains("heard as: TipIntent, topic trust"));
    desk.awaitLight("listening");
    assertThat(desk.one("#facts").getText()).contains("TipIntent, topic trust");
    assertThat(desk.one("#memory").getText()).contains("(changed)");
    desk.shoot("conversation");
    desk.say("no thanks");
    desk.awaitLight("idle");
    System.out.println(desk.log());
    System.out.println(desk.driver.manage().logs().get("browser").getAll());
  }
}
