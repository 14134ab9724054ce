package org.leukostack.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @Test
  void allPartsAreFullButTheLastOne() {
    assertThat(Batches.of(numbers(0), 2)).isEmpty();
    assertThat(Batches.of(numbers(4), 2)).containsExactly(List.of(0, 1), List.of(2, 3));
    assertThat(Batches.of(numbers(5), 2)).containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
    assertThat(Batches.of(numbers(3), Integer.MAX_VALUE)).containsExactly(List.of(0, 1, 2));
  }

  @Test
  void partsFitTheMemoryOrAreOfOneElement() {
    assertThat(Batches.of(numbers(5), 100, 299)).extracting(List::size).containsExactly(2, 2, 1);
    assertThat(Batches.of(numbers(5), 100, 300)).extracting(List::size).containsExactly(3, 2);
    assertThat(Batches.of(numbers(2), 100, 99)).extracting(List::size).containsExactly(1, 1);
    assertThat(Batches.of(numbers(2), 1, Long.MAX_VALUE)).extracting(List::size).containsExactly(2);
  }
}
