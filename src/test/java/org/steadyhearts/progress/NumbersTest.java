package org.steadyhearts.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Property
  void aSetComesBackFromItsBytes(@ForAll Set<@IntRange(max = 500) Integer> set) {
    var numbers = numbers(set);

    assertThat(Numbers.of(numbers.bytes())).isEqualTo(numbers).hasSameHashCodeAs(numbers);
    assertThat(numbers.count()).isEqualTo(set.size());
    assertThat(numbers.hasAll(set)).isTrue();
  }

  @Property
  void whatIsTakenOutIsGoneAndTheRestStays(
      @ForAll Set<@IntRange(max = 99) Integer> set, @ForAll Set<@IntRange(max = 99) Integer> out) {
    var left = numbers(set).without(out);

    for (int number = 0; number < 100; number++) {
      assertThat(left.has(number)).isEqualTo(set.contains(number) && !out.contains(number));
    }
  }

  @Test
  void aSetIsNeverChangedOnlyCopied() {
    var one = Numbers.NONE.with(1);
    one.with(2);
    one.without(Set.of(1));

    assertThat(one).isEqualTo(Numbers.NONE.with(1));
    assertThat(Numbers.NONE.count()).isZero();
  }

  @Test
  void numbersTo127Take16Bytes() {
    assertThat(Numbers.NONE.with(127).bytes()).hasSize(16);
    assertThat(Numbers.NONE.bytes()).isEmpty();
  }

  private static Numbers numbers(Set<Integer> set) {
    var numbers = Numbers.NONE;
    for (int number : set) {
      numbers = numbers.with(number);
    }
    return numbers;
  }
}
