package org.leukostack.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapWatchTest {

  private static final long MB = 1L << 20;

  /** A heap that has so much in use, and never shrinks below it. */
  private static final class Stand implements HeapWatch.Heap {
    private long committed;
    private long inUse;
    private int collections;

    @Override
    public long committed() {
      return committed;
    }

    @Override
    public void collect() {
      collections++;
      committed = inUse;
    }
  }

  private final Stand heap = new Stand();
  private final HeapWatch watch = HeapWatch.of(heap);

  private void grow(long committedMegabytes, long inUseMegabytes) {
    heap.committed = committedMegabytes * MB;
    heap.inUse = inUseMegabytes * MB;
    watch.look();
  }

  @Test
  void leavesAHeapAloneThatIsNotLarge() {
    grow(500, 100);

    assertThat(heap.collections).isZero();
  }

  @Test
  void collectsWhenTheHeapHasGrown() {
    grow(700, 400);

    assertThat(heap.collections).isEqualTo(1);
    assertThat(heap.committed()).isEqualTo(400 * MB);
  }

  @Test
  void collectsWhenTheHeapHasGrownLittleByLittle() {
    for (int committed = 400; committed <= 700; committed += 10) {
      grow(committed, 300);
    }

    assertThat(heap.collections).isPositive();
  }

  @Test
  void doesNotCollectAgainAndAgainWhereAllIsInUse() {
    grow(3000, 2900);
    for (int i = 0; i < 100; i++) {
      grow(2950, 2900);
    }

    assertThat(heap.collections).isEqualTo(1);
  }

  @Test
  void returnsToItsBoundOnceLessIsInUse() {
    grow(3000, 2900);
    grow(3700, 300);
    grow(700, 300);

    assertThat(heap.collections).isEqualTo(3);
  }
}
