package org.leukostack.export;

import java.util.concurrent.Semaphore;

/** Lets as much work in as fits the memory, first come first served. */
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

  /** A third of the heap: decoders and encoders need some of their own. */
  static MemoryBudget ofHeap() {
    return new MemoryBudget(Runtime.getRuntime().maxMemory() / 3);
  }

  long bytes() {
    return (long) units * UNIT;
  }

  /** Waits until so much memory is free; what needs more than there is has to work alone. */
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
