package org.leukostack.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells and planes are keys: two are equal if all that is known of them is, and only then. */
class EqualityTest {

  /** How many components a record has, and one whose components are bits of a number. */
  static Stream<Arguments> records() {
    IntFunction<Record> cell =
        bits ->
            new Cell(
                1 + (bits & 1),
                new String(new char[] {(char) ('0' + (bits >> 1 & 1))}), // not the same object
                new PreClass(bits >> 2 & 1),
                new BoundingBox(bits >> 3 & 1, 2, 3, 4),
                (bits >> 4 & 1) == 0 ? OptionalInt.empty() : OptionalInt.of(5));
    IntFunction<Record> plane =
        bits ->
            new Plane(
                Path.of("plane-" + (bits & 1) + ".jpg"),
                bits >> 1 & 1,
                bits >> 2 & 1,
                bits >> 3 & 1,
                bits >> 4 & 1,
                bits >> 5 & 1);
    return Stream.of(Arguments.of(5, cell), Arguments.of(6, plane));
  }

  @ParameterizedTest
  @MethodSource("records")
  void isThatOfAllComponents(int components, IntFunction<Record> ofBits) {
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
