package org.leukostack.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OddnessTest {

  private static CellFeatures cell(double... first) {
    double[] values = new double[CellFeatures.SIZE];
    System.arraycopy(first, 0, values, 0, first.length);
    return new CellFeatures(values);
  }

  @Test
  void isTheRootOfTheMeanSquareOfStepsFromTheMedian() {
    // The distances from the median 3 are 2, 1, 0, 1, 2: the scale is 1.4826.
    List<@Nullable CellFeatures> cells = List.of(cell(1), cell(2), cell(3), cell(4), cell(5));
    Oddness oddness = new Oddness(cells, new int[5]);
    assertThat(oddness.of(cell(3), 0)).isZero();
    assertThat(oddness.of(cell(5), 0))
        .isCloseTo(
            2 / 1.4826 / Math.sqrt(CellFeatures.SIZE), org.assertj.core.data.Offset.offset(1e-12));
    assertThat(oddness.of(cell(1e9), 0)).as("no measure decides alone").isLessThan(8);
    assertThat(oddness.between(cell(1), cell(5)))
        .isCloseTo(
            4 / 1.4826 / Math.sqrt(CellFeatures.SIZE), org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void whatIsNotMeasuredCountsForNothing() {
    List<@Nullable CellFeatures> cells = new ArrayList<>();
    cells.add(null);
    cells.add(cell(1));
    Oddness oddness = new Oddness(cells, new int[] {7, 3});
    assertThat(oddness.of(cell(1), 3)).isZero();
    assertThat(oddness.of(cell(1), 7)).as("a class of which nothing is known").isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void cellsOfOtherClassesComeFirst(long seed) {
    Random random = new Random(seed);
    List<@Nullable CellFeatures> cells = new ArrayList<>();
    int[] classes = new int[250];
    Set<Integer> swapped = new HashSet<>();
    for (int i = 0; i < classes.length; i++) {
      int kind = random.nextInt(5);
      double[] values = new double[CellFeatures.SIZE];
      for (int j = 0; j < values.length; j++) {
        values[j] = 3 * ((kind + j) % 5) + random.nextGaussian();
      }
      cells.add(new CellFeatures(values));
      classes[i] = kind;
      if (i % 10 == 0) {
        classes[i] = (kind + 1 + random.nextInt(4)) % 5;
        swapped.add(i);
      }
    }
    Oddness oddness = new Oddness(cells, classes);
    List<Integer> oddFirst =
        IntStream.range(0, classes.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    (Integer i) ->
                        -oddness.of(java.util.Objects.requireNonNull(cells.get(i)), classes[i])))
            .toList();
    assertThat(oddFirst.subList(0, 50)).containsAll(swapped);
  }
}
