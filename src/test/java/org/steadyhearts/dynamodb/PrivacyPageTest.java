package org.steadyhearts.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.steadyhearts.progress.Stored;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The privacy policy tells what the table holds: all of it, and nothing else. */
class PrivacyPageTest {

  private static final Path PAGE = Path.of("infrastructure/privacy.html");
  private static final Path TEMPLATE = Path.of("infrastructure/template.yaml");

  private static List<Element> elements;

  @BeforeAll
  static void read() throws IOException, ParserConfigurationException, SAXException {
    var page = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(PAGE.toFile());
    var all = page.getElementsByTagName("*");
    elements =
        IntStream.range(0, all.getLength()).mapToObj(all::item).map(Element.class::cast).toList();
  }

  @Test
  void itNamesEveryAttributeOfTheTableAndNoOther() {
    assertThat(with("data-attribute"))
        .extracting(row -> row.getAttribute("data-attribute"))
        .containsExactlyInAnyOrderElementsOf(ItemSchema.SCHEMA.attributeNames());
  }

  @Test
  void itExplainsEachInWords() {
    assertThat(with("data-attribute"))
        .allSatisfy(
            row -> {
              var cells = row.getElementsByTagName("td");
              assertThat(cells.item(0).getTextContent())
                  .isEqualTo(row.getAttribute("data-attribute"));
              assertThat(cells.item(1).getTextContent().split(" ")).hasSizeGreaterThan(4);
            });
  }

  @Test
  void itSaysHowLongAnEntryIsKept() {
    assertThat(days("kept-days")).isEqualTo(Stored.KEPT.toDays());
  }

  @Test
  void logsAndBackupsAreGoneWhenItSaysSo() throws IOException {
    var template = new YAMLMapper().readTree(TEMPLATE.toFile());
    var recovery = "/Resources/ProgressTable/Properties/PointInTimeRecoverySpecification";

    assertThat(template.at("/Parameters/LogDays/Default").asLong()).isEqualTo(days("log-days"));
    assertThat(template.at(recovery + "/RecoveryPeriodInDays").asLong())
        .isBetween(1L, days("backup-days"));
  }

  private static long days(String fact) {
    return with("data-fact").stream()
        .filter(one -> one.getAttribute("data-fact").equals(fact))
        .mapToLong(one -> Long.parseLong(one.getTextContent()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Element> with(String attribute) {
    return elements.stream().filter(one -> one.hasAttribute(attribute)).toList();
  }
}
