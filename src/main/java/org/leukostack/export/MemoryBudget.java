package org.leukostack.export;

import java.util.concurrent.Semaphore;

/** A fair semaphore over bytes of heap. */
final class MemoryBudget {

  private static final int UNIT = 1024;

  private final int units;
  private final Semaphore free;

  /**
   * @param bytes that the work in flight may take together
   */
  MemoryBudget(long bytes) {
    units = Math.clamp(bytes / UNIT, 1, Integer.MAX_VALUE);
    free = new Semaphore(units, true);
  }

  /** More than the cores of a large workstation have under way with real planes. */
  private static final long MOST_BYTES = 512L << 20;

  /**
   * A third of the heap, for decoders and encoders need some of their own; where the heap is a
   * quarter of a large machine, no more than is of use.
   */
  static MemoryBudget ofHeap() {
    return new MemoryBudget(Math.min(Runtime.getRuntime().maxMemory() / 3, MOST_BYTES));
  }

  long bytes() {
    return (long) units * UNIT;
  }

  /** Blocks until so much memory is free; a larger request than the budget waits for all of it. */
  Share take(long bytes) throws InterruptedException {
    int share = Math.clamp(bytes / UNIT + 1, 1, units);
    free.acquire(share);
    return () -> free.release(share);
  }

  /** Memory that is taken until it is closed. */
  @FunctionalInterface
  interface Share extends AutoCloseable {
    @Override
    void close();
  }
}
