package org.leukostack.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CellTest {

  @Test
  void cellsAreEqualIfAllThatIsKnownOfThemIs() {
    EqualityCheck.verify(5, CellTest::cell);
  }

  /** Each bit is the value of one component. */
  private static Cell cell(int bits) {
    return new Cell(
        1 + (bits & 1),
        new String(new char[] {(char) ('0' + (bits >> 1 & 1))}), // not the same object
        new PreClass(bits >> 2 & 1),
        new BoundingBox(bits >> 3 & 1, 2, 3, 4),
        (bits >> 4 & 1) == 0 ? OptionalInt.empty() : OptionalInt.of(5));
  }

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
