package org.leukostack.ui.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountScaleTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "1, 1, 2",
    "7, 1, 8",
    "8, 2, 10",
    "10, 2, 12",
    "15, 2, 16",
    "16, 5, 20",
    "40, 10, 50",
    "79, 10, 80",
    "250, 50, 300",
    "3000, 500, 3500"
  })
  void linesAreWhereAPersonWouldDrawThem(int most, int step, int end) {
    assertThat(CountScale.upTo(most)).isEqualTo(new CountScale(end, step));
  }

  @Test
  void theHighestBarEndsBelowTheEndAndLinesAreNeitherOneNorTooMany() {
    for (int most = 1; most < 20_000; most++) {
      CountScale scale = CountScale.upTo(most);
      assertThat(scale.end()).as("%d", most).isGreaterThan(most).isLessThanOrEqualTo(2 * most);
      assertThat(scale.end() % scale.step()).isZero();
      assertThat(scale.end() / scale.step()).isBetween(2, 8);
    }
  }
}
