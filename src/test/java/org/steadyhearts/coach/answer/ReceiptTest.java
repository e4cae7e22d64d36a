package org.steadyhearts.coach.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;

class ReceiptTest {

  @Provide
  Arbitrary<Receipt> receipts() {
    var numbers = Arbitraries.integers().between(0, 9_999);
    Arbitrary<Utterance> says =
        Combinators.combine(Arbitraries.of(Phrase.class), numbers)
            .as(
                (phrase, value) ->
                    new Utterance.Said(
                        phrase,
                        value % 5,
                        phrase.names().stream().map(name -> value.toString()).toList()));
    Arbitrary<Utterance> tells =
        Combinators.combine(Arbitraries.of(Content.ContentKind.class), numbers, numbers, numbers)
            .as(
                (kind, number, a, b) ->
                    new Utterance.Told(new Bookmark(new Content(kind, number, a), a, b)));
    Arbitrary<Utterance> cards = numbers.map(Utterance.Carded::new);
    var offers =
        Combinators.combine(Arbitraries.of(Offer.OfferKind.class), numbers)
            .as((kind, n) -> Receipt.asking(new Offer(kind, n, n % 600)).question().orElseThrow())
            .optional();
    return Combinators.combine(
            Arbitraries.oneOf(List.of(says, tells, cards)).list().ofMaxSize(5), offers)
        .as(Receipt::new);
  }

  @Property(seed = "1")
  void whatIsWrittenIsReadBack(@ForAll("receipts") Receipt receipt) {
    assertThat(Receipt.parse(receipt.text())).contains(receipt);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "welcome",
        ">LESSON",
        "?TIP",
        "?NO_SUCH.0.0 3",
        "?TIP.1",
        "?TIP.0.1 3",
        ">TIP-1-0@0",
        "#one"
      })
  void whatAnotherReleaseWroteIsNoReceipt(String text) {
    assertThat(Receipt.parse(text)).isEmpty();
  }

  @Test
  void silenceIsAReceiptToo() {
    assertThat(Receipt.parse("")).contains(new Receipt(List.of(), Optional.empty()));
  }
}
