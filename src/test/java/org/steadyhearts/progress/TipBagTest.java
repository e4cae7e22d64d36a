package org.steadyhearts.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The law of the bag, for any seed, any numbers and any order in which topics are asked for. */
class TipBagTest {

  @Property(seed = "1")
  void noTipIsRepeatedBeforeAllThatWereAskedForAreHeard(
      @ForAll long seed, @ForAll("wishes") List<Set<Integer>> wishes) {
    var bag = empty(seed);
    Set<Integer> heard = new HashSet<>();
    for (var wish : wishes) {
      var draw = bag.draw(wish);

      assertThat(wish).contains(draw.number());
      assertThat(draw.startsAgain()).isEqualTo(heard.containsAll(wish));
      if (draw.startsAgain()) {
        heard.removeAll(wish);
      }
      assertThat(heard.add(draw.number())).as("not heard before").isTrue();
      bag = draw.rest();
      assertThat(bag.heard()).isEqualTo(numbers(heard));
    }
  }

  @Property(seed = "1")
  void noTipIsHeardTwiceRunningUnlessItIsTheOnlyOne(
      @ForAll long seed, @ForAll("wishes") List<Set<Integer>> wishes) {
    var bag = empty(seed);
    for (var wish : wishes) {
      var draw = bag.draw(wish);
      assertThat(draw.number() != bag.last() || wish.size() == 1).isTrue();
      bag = draw.rest();
    }
  }

  @Property(seed = "1")
  void aNewTipDisturbsNoOrder(
      @ForAll long seed,
      @ForAll @NotEmpty Set<@IntRange(min = 1, max = 200) Integer> tips,
      @ForAll @IntRange(min = 1, max = 200) int another) {
    Assume.that(!tips.contains(another));
    var more = new HashSet<>(tips);
    more.add(another);

    var order = order(seed, more);
    order.remove((Integer) another);

    assertThat(order).isEqualTo(order(seed, tips));
  }

  @Property(seed = "1")
  void aTipHeardByAnotherRouteIsNotDrawn(
      @ForAll long seed,
      @ForAll @Size(min = 2, max = 12) Set<@IntRange(min = 1, max = 200) Integer> tips) {
    int first = order(seed, tips).get(0);
    var bag = new TipBag(seed, NumberSet.NONE.with(first), 0, NumberSet.NONE);

    assertThat(bag.draw(tips).number()).isNotEqualTo(first);
  }

  @Property(seed = "1")
  void anOnlyTipIsDrawnAgainAndAgain(@ForAll long seed) {
    var once = empty(seed).draw(Set.of(5));
    var twice = once.rest().draw(Set.of(5));

    assertThat(once.startsAgain()).isFalse();
    assertThat(twice).isEqualTo(new TipBag.Draw(5, true, once.rest()));
  }

  @Test
  void listenersHearTipsInDifferentOrders() {
    var tips = Set.of(1, 2, 3, 4, 5, 6, 7, 8);
    Set<List<Integer>> orders = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      orders.add(order(seed, tips));
    }

    assertThat(orders).hasSize(20);
  }

  @Test
  void thereIsNothingToDrawFromNothing() {
    assertThatThrownBy(() -> empty(1).draw(Set.of())).isInstanceOf(IllegalArgumentException.class);
  }

  /** Each wish is all tips, or those of one of a few topics that overlap. */
  @Provide
  Arbitrary<List<Set<Integer>>> wishes() {
    return Arbitraries.integers()
        .between(1, 30)
        .set()
        .ofMinSize(1)
        .ofMaxSize(8)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .flatMap(topics -> Arbitraries.of(withAll(topics)).list().ofMaxSize(80));
  }

  private static List<Set<Integer>> withAll(List<Set<Integer>> topics) {
    Set<Integer> all = new HashSet<>();
    topics.forEach(all::addAll);
    List<Set<Integer>> wishes = new ArrayList<>(topics);
    wishes.add(all);
    return wishes;
  }

  private static List<Integer> order(long seed, Set<Integer> tips) {
    List<Integer> order = new ArrayList<>();
    var bag = empty(seed);
    while (order.size() < tips.size()) {
      var draw = bag.draw(tips);
      order.add(draw.number());
      bag = draw.rest();
    }
    return order;
  }

  private static TipBag empty(long seed) {
    return TipBag.fresh(seed);
  }

  private static NumberSet numbers(Set<Integer> set) {
    var numbers = NumberSet.NONE;
    for (int number : set) {
      numbers = numbers.with(number);
    }
    return numbers;
  }
}
