package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of records that do not leave it to the JVM. */
class WrittenOutEqualityTest {

  private static void assertAllDiffer(List<?> ones, List<?> copies) {
    for (int i = 0; i < ones.size(); i++) {
      for (int j = 0; j < ones.size(); j++) {
        assertThat(ones.get(i).equals(copies.get(j))).as("%d and %d", i, j).isEqualTo(i == j);
      }
      assertThat(ones.get(i)).hasSameHashCodeAs(copies.get(i));
      assertThat(ones.get(i).equals(null)).isFalse();
    }
  }

  private static List<CellId> ids() {
    return List.of(
        new CellId(1, new StringBuilder("0").toString()),
        new CellId(2, new StringBuilder("0").toString()),
        new CellId(1, new StringBuilder("added-1").toString()),
        new CellId(1, new StringBuilder("+0").toString()));
  }

  private static List<SaveState> states() {
    return List.of(
        new SaveState.Saved(Path.of("a"), null),
        new SaveState.Saved(Path.of("b"), null),
        new SaveState.Saved(Path.of("a"), Instant.ofEpochSecond(1)),
        new SaveState.Saved(Path.of("a"), Instant.ofEpochSecond(2)),
        new SaveState.Saving(Path.of("a")));
  }

  @Test
  void cellIdsAreEqualIfFieldAndKeyAre() {
    assertAllDiffer(ids(), ids());
  }

  @Test
  void savedStatesAreEqualIfFileAndTimeAre() {
    assertAllDiffer(states(), states());
  }

  /**
   * By field, then those that a person added last, by number, and those without a number by key.
   */
  @Test
  void cellIdsAreInTheOrderOfTheSlide() {
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
