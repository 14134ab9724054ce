package org.leukostack.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.review.CellId;

/** What was seen, against the whole record of what was in view and when. */
class SeenTilesTest {

  private static final int CELLS = 6;
  private static final long MILLI = 1_000_000;
  private static final long LONG_ENOUGH = 300 * MILLI;

  /** From a moment on these were in view. */
  private record Moment(long nanos, Set<CellId> inView) {}

  private final SeenTiles seen = new SeenTiles();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aTileIsSeenThatWasInViewForLongEnoughWithoutABreak(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Moment> record = new ArrayList<>();
    long now = random.nextLong(); // as System.nanoTime may begin anywhere
    for (int step = 0; step < 120; step++) {
      now += random.nextInt(220) * MILLI;
      Set<CellId> before = expected(record, record.isEmpty() ? now : record.getLast().nanos());
      Set<CellId> inView = record.isEmpty() ? Set.of() : record.getLast().inView();
      boolean more;
      if (random.nextInt(3) == 0) {
        more = seen.pass(now);
      } else {
        inView = someOf(inView, random);
        more = seen.inView(inView, now);
      }
      record.add(new Moment(now, inView));
      Set<CellId> after = expected(record, now);
      assertThat(more).isEqualTo(!after.equals(before));
      for (int i = 0; i < CELLS; i++) {
        assertThat(seen.isSeen(Cells.id(i))).isEqualTo(after.contains(Cells.id(i)));
      }
      assertThat(seen.isWaiting()).isEqualTo(!after.containsAll(inView));
    }
  }

  /** Most stay as they are. */
  private static Set<CellId> someOf(Set<CellId> before, SplittableRandom random) {
    Set<CellId> next = new HashSet<>(before);
    for (int i = 0; i < CELLS; i++) {
      if (random.nextInt(4) == 0 && !next.remove(Cells.id(i))) {
        next.add(Cells.id(i));
      }
    }
    return next;
  }

  private static Set<CellId> expected(List<Moment> record, long until) {
    Set<CellId> all = new HashSet<>();
    for (int from = 0; from < record.size(); from++) {
      Set<CellId> throughout = new HashSet<>(record.get(from).inView());
      for (int to = from; to < record.size() && !throughout.isEmpty(); to++) {
        throughout.retainAll(record.get(to).inView());
        long end = to + 1 < record.size() ? record.get(to + 1).nanos() : until;
        if (end - record.get(from).nanos() >= LONG_ENOUGH) {
          all.addAll(throughout);
        }
      }
    }
    return all;
  }

  @Test
  void aTileThatLeavesAndComesBackBeginsAgain() {
    seen.inView(Set.of(Cells.id(0)), 0);
    seen.inView(Set.of(), 200 * MILLI);
    seen.inView(Set.of(Cells.id(0)), 210 * MILLI);
    assertThat(seen.pass(400 * MILLI)).isFalse();
    assertThat(seen.pass(510 * MILLI)).isTrue();
    assertThat(seen.isSeen(Cells.id(0))).isTrue();
  }

  @Test
  void onAnotherSlideNothingWasSeen() {
    seen.inView(Set.of(Cells.id(0), Cells.id(1)), 0);
    seen.pass(LONG_ENOUGH);
    seen.clear();
    assertThat(seen.isSeen(Cells.id(0))).isFalse();
    assertThat(seen.isWaiting()).isFalse();
    assertThat(seen.pass(10 * LONG_ENOUGH)).isFalse();
  }
}
