package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuantiserTest {

  static Stream<int[]> steps() {
    return Stream.of(QuantisationSteps.luma(), QuantisationSteps.chroma());
  }

  @ParameterizedTest
  @MethodSource("steps")
  void dividesEveryCoefficientExactly(int[] steps) {
    Quantiser quantiser = new Quantiser(steps);
    BlockBatch batch = new BlockBatch();
    int all = 2 * Quantiser.LARGEST + 1;
    for (int first = 0; first < all; first += BlockBatch.MOST) {
      int count = Math.min(BlockBatch.MOST, all - first);
      batch.start(count);
      for (int[] place : batch.values) {
        for (int i = 0; i < count; i++) {
          place[i] = first + i - Quantiser.LARGEST;
        }
      }
      quantiser.quantise(batch, 0, count);
      for (int i = 0; i < count; i++) {
        verify(batch, i, first + i - Quantiser.LARGEST, steps);
      }
    }
  }

  private static void verify(BlockBatch batch, int block, int coefficient, int[] steps) {
    for (int k = 0; k < 64; k++) {
      int place = Zigzag.ORDER[k];
      int divisor = 8 * steps[place];
      int size = (Math.abs(coefficient) + divisor / 2) / divisor;
      int expected = coefficient < 0 ? -size : size;
      if (batch.values[place][block] != expected
          || (batch.nonZero(block) >>> k & 1) != (expected == 0 ? 0 : 1)) {
        assertThat(batch.values[place][block])
            .as("%d / %d, bit %d of %x", coefficient, divisor, k, batch.nonZero(block))
            .isEqualTo(expected);
        assertThat(batch.nonZero(block) >>> k & 1).isEqualTo(expected == 0 ? 0 : 1);
      }
    }
  }
}
