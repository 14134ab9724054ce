package org.leukostack.jpeg;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;

/**
 * Lets as many pictures hold their coefficients at a time as half of the heap has room for, first
 * come first served: threads that decode large ones wait for each other instead of running out of
 * memory together.
 */
final class DecodingMemory {

  private static final int UNIT = 1024;
  private static final int UNITS =
      Math.clamp(Runtime.getRuntime().maxMemory() / 2 / UNIT, 1, Integer.MAX_VALUE);

  private static final Semaphore FREE = new Semaphore(UNITS, true);

  private DecodingMemory() {}

  /**
   * Waits until the coefficients of a picture fit.
   *
   * @throws CancellationException if the thread is interrupted
   */
  static Share take(JpegHeader header) {
    int share = Math.clamp(bytes(header) / UNIT + 1, 1, UNITS);
    try {
      FREE.acquire(share);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted before its turn");
    }
    return () -> FREE.release(share);
  }

  /** What the coefficients of a picture take at most, whatever its sampling. */
  static long bytes(JpegHeader header) {
    return bytes(header.width(), header.height()) / 3 * header.components();
  }

  /** The same, of a colour picture of this size. */
  static long bytes(int width, int height) {
    int unit = 4 * CodedComponent.BLOCK; // the largest that there is
    return 3L * Short.BYTES * Math.ceilDiv(width, unit) * unit * Math.ceilDiv(height, unit) * unit;
  }

  /** Memory that is taken until it is closed. */
  @FunctionalInterface
  interface Share extends AutoCloseable {
    @Override
    void close();
  }
}
