package org.leukostack.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreClassTest {

  @Test
  void onlyRedCellsAndPlateletsAreNoWhiteCells() {
    assertThat(new PreClass(0).isRedBloodCell()).isTrue();
    assertThat(new PreClass(1).isPlatelet()).isTrue();
    for (int number : new int[] {Integer.MIN_VALUE, -1, 2, 3, 99, Integer.MAX_VALUE}) {
      PreClass other = new PreClass(number);
      assertThat(other.isRedBloodCell() || other.isPlatelet()).isFalse();
      assertThat(other.isWhiteCell()).isTrue();
    }
    assertThat(new PreClass(0).isWhiteCell() || new PreClass(1).isWhiteCell()).isFalse();
  }
}
