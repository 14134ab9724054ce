package org.leukostack.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void fieldsHaveTheFourDigitsOfTheFileNames() {
    assertThat(Numbers.field(7)).isEqualTo("0007");
    assertThat(Numbers.field(12345)).isEqualTo("12345");
  }

  @Test
  void runsOfStackNumbersAreRanges() {
    assertThat(Numbers.ranges(List.of(3))).isEqualTo("3");
    assertThat(Numbers.ranges(List.of(0, 1, 2, 7))).isEqualTo("0-2, 7");
    assertThat(Numbers.ranges(List.of(9, 4, 5, 4, 0))).isEqualTo("0, 4-5, 9");
    assertThat(Numbers.ranges(List.of())).isEmpty();
  }
}
