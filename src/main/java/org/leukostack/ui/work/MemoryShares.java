package org.leukostack.ui.work;

/**
 * What of the heap the window's stores of pictures may fill, in bytes: the one place that bounds
 * them. A share is a part of the heap where that is small, and an absolute size where it is large:
 * the JVM takes a quarter of the machine's memory for the heap unless it is told otherwise, and the
 * window has no use for that. With all shares full, the rest of the window and the JVM itself, the
 * process stays below 1.2 GB.
 *
 * @param planes decoded planes
 * @param tiles crops and their images, where many cells are shown at a time
 * @param sights planes at the size of the view
 */
public record MemoryShares(long planes, long tiles, long sights) {

  /** Of this process. */
  public static final MemoryShares OF_THIS_HEAP = of(Runtime.getRuntime().maxMemory());

  private static final long MB = 1L << 20;

  /** The planes of the shown field of view and of the next two, nearly. */
  private static final long MOST_PLANES = 256 * MB;

  private static final long MOST_TILES = 96 * MB;

  /** The shown stack and the next planes, on a screen of 1920x1080. */
  private static final long MOST_SIGHTS = 48 * MB;

  /**
   * With more than a third in planes, the heap would always be so full that the garbage collector
   * never rests: from 45 percent on, each large picture starts it.
   *
   * @param maxBytes the most that the heap may have
   */
  static MemoryShares of(long maxBytes) {
    return new MemoryShares(
        Math.min(maxBytes / 3, MOST_PLANES),
        Math.min(maxBytes / 10, MOST_TILES),
        Math.min(maxBytes / 16, MOST_SIGHTS));
  }
}
