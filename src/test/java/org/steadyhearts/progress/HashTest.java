package org.steadyhearts.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HashTest {

  @Test
  void itIsTheSha256OfAnId() {
    assertThat(Hash.of("abc").hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Property(seed = "1")
  void itComesBackFromItsBytes(@ForAll String id) {
    var hash = Hash.of(id);

    assertThat(hash.bytes()).hasSize(32);
    assertThat(Hash.of(hash.bytes())).isEqualTo(hash);
  }

  @Test
  void itsBriefFormIsTheBeginningOnly() {
    assertThat(Hash.of("abc").brief()).isEqualTo("ba7816bf");
  }

  @Test
  void itsNumberIsTheSameForTheSameIdAndMayBeNegative() {
    assertThat(Hash.of("abc").number()).isEqualTo(0xba7816bf8f01cfeaL).isNegative();
  }

  @Test
  void bytesOfAnotherLengthAreNoHash() {
    assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
  }
}
