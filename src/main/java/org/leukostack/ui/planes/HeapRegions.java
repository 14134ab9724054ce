package org.leukostack.ui.planes;

/**
 * How much of the heap an array takes. The garbage collector that the JVM chooses on a desktop, G1,
 * gives an array of more than half a region regions of its own: one of 1.2 MB takes 2 MB where a
 * region has 1 MB. Where another collector runs, this says a little too much.
 *
 * @param bytesEach of one region
 */
record HeapRegions(long bytesEach) {

  /** Of this process. */
  static final HeapRegions OF_THIS_HEAP = of(Runtime.getRuntime().maxMemory());

  private static final long SMALLEST = 1L << 20;
  private static final long LARGEST = 32L << 20;

  /** G1 aims at so many; {@code G1HeapRegion::setup_heap_region_size}. */
  private static final long REGIONS = 2048;

  private static final long ARRAY_HEADER = 16;

  /** Of a heap of at most so many bytes, unless the command line sets their size. */
  static HeapRegions of(long maxBytes) {
    long size = SMALLEST;
    while (size < LARGEST && size * REGIONS < maxBytes) {
      size *= 2;
    }
    return new HeapRegions(size);
  }

  /** What an array with so many bytes takes. */
  long taken(long bytes) {
    long object = bytes + ARRAY_HEADER;
    return object <= bytesEach / 2 ? object : Math.ceilDiv(object, bytesEach) * bytesEach;
  }
}
