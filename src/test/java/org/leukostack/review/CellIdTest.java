package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellIdTest {

  @Test
  void isEqualIfFieldAndKeyAre() {
    assertThat(new CellId(1, "0")).isEqualTo(new CellId(1, new StringBuilder("0").toString()));
    assertThat(new CellId(1, "0")).isNotEqualTo(new CellId(2, "0"));
    assertThat(new CellId(1, "0")).isNotEqualTo(new CellId(1, "+0"));
    assertThat(new CellId(1, "0")).isNotEqualTo(new CellId(1, "added-1"));
  }

  /**
   * By field, then those that a person added last, by number, and those without a number by key.
   */
  @Test
  void isInTheOrderOfTheSlide() {
    List<CellId> order =
        List.of(
            new CellId(1, "0"),
            new CellId(1, "2"),
            new CellId(1, "10"),
            new CellId(1, "a"),
            new CellId(1, "b"),
            new CellId(1, "added-2"),
            new CellId(1, "added-10"),
            new CellId(2, "0"));
    for (int i = 0; i < order.size(); i++) {
      for (int j = 0; j < order.size(); j++) {
        assertThat(Integer.signum(order.get(i).compareTo(order.get(j))))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }
}
