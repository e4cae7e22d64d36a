package org.steadyhearts.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NumberSetTest {

  @Property(seed = "1")
  void aSetComesBackFromItsBytes(@ForAll Set<@IntRange(max = 500) Integer> set) {
    var numbers = numbers(set);

    assertThat(NumberSet.of(numbers.bytes())).isEqualTo(numbers).hasSameHashCodeAs(numbers);
    assertThat(numbers.count()).isEqualTo(set.size());
    assertThat(numbers.hasAll(set)).isTrue();
  }

  @Property(seed = "1")
  void whatIsTakenOutIsGoneAndTheRestStays(
      @ForAll Set<@IntRange(max = 99) Integer> set, @ForAll Set<@IntRange(max = 99) Integer> out) {
    var left = numbers(set).without(out);

    for (int number = 0; number < 100; number++) {
      assertThat(left.has(number)).isEqualTo(set.contains(number) && !out.contains(number));
    }
  }

  @Test
  void aSetIsNeverChangedOnlyCopied() {
    var one = NumberSet.NONE.with(1);
    one.with(2);
    one.without(Set.of(1));

    assertThat(one).isEqualTo(NumberSet.NONE.with(1));
    assertThat(NumberSet.NONE.count()).isZero();
  }

  @Test
  void numbersTo127Take16Bytes() {
    assertThat(NumberSet.NONE.with(127).bytes()).hasSize(16);
    assertThat(NumberSet.NONE.bytes()).isEmpty();
  }

  private static NumberSet numbers(Set<Integer> set) {
    var numbers = NumberSet.NONE;
    for (int number : set) {
      numbers = numbers.with(number);
    }
    return numbers;
  }
}
