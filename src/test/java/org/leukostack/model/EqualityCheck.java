package org.leukostack.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Checks that records are equal only if all of their components are. */
final class EqualityCheck {

  private EqualityCheck() {}

  /**
   * @param components how many there are
   * @param ofBits makes a record each of whose components has one of two values by a bit of its own
   */
  static void verify(int components, IntFunction<?> ofBits) {
    Object[] made = IntStream.range(0, 1 << components).mapToObj(ofBits).toArray();
    for (int i = 0; i < made.length; i++) {
      for (int j = 0; j < made.length; j++) {
        assertThat(made[i].equals(made[j])).as("%d and %d", i, j).isEqualTo(i == j);
      }
      assertThat((Object) ofBits.apply(i)).isEqualTo(made[i]).hasSameHashCodeAs(made[i]);
      assertThat(made[i].equals(null)).isFalse();
    }
  }
}
