package org.steadyhearts.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DailyTipTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-01");

  @Property(seed = "1")
  void noneComesAgainBeforeAllCame(
      @ForAll long household,
      @ForAll @Size(min = 1, max = 40) Set<@IntRange(min = 1, max = 300) Integer> tips) {
    var daily = new DailyTip(household, tips);
    Set<Integer> came = new HashSet<>();
    for (int day = 0; day < tips.size(); day++) {
      assertThat(came.add(daily.on(DAY.plusDays(day)))).isTrue();
    }

    assertThat(came).isEqualTo(tips);
    assertThat(daily.on(DAY.plusDays(tips.size()))).isEqualTo(daily.on(DAY));
  }

  @Property(seed = "1")
  void theOnesToComeAreKept(@ForAll long household, @ForAll @IntRange(min = 0, max = 27) int day) {
    var daily = new DailyTip(household, IntStream.rangeClosed(1, 100).boxed().toList());

    assertThat(daily.from(DAY)).hasSize(28).contains(daily.on(DAY.plusDays(day)));
  }

  @Property(seed = "1")
  void whereThereIsOnlyOneItComesEveryDay(@ForAll long household) {
    assertThat(new DailyTip(household, List.of(7)).on(DAY)).isEqualTo(7);
  }
}
