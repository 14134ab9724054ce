package org.leukostack.jpeg;

/**
 * The bits of entropy-coded data. In front of a marker they are zeros without end, as in libjpeg:
 * the unit in which they run out is decoded of them, and what follows is left as it is.
 */
final class CodeBits {

  /**
   * So many are read ahead, as on libjpeg-turbo's usual machines: with fewer in a file without an
   * end, its last unit is not decoded.
   */
  private static final int LEAST = 57;

  private final JpegSource source;
  private long bits;
  private int count;
  private boolean exhausted;

  CodeBits(JpegSource source) {
    this.source = source;
  }

  /** Whether the data ended before what was asked for. */
  boolean isExhausted() {
    return exhausted;
  }

  /**
   * Drops what is left of a byte, as in front of a marker. Whole bytes that nobody asked for belong
   * to nothing; libjpeg-turbo is silent about them where it has read them ahead. Those that only
   * fill up a word, as some cameras write them, are no damage.
   */
  void reset() {
    if (!exhausted && count >= Byte.SIZE && !isPadding()) {
      source.warn(JpegDamage.EXTRANEOUS_BYTES);
    }
    bits = 0;
    count = 0;
  }

  /** Whether the whole bytes that are left are zeros only, or ones only. */
  private boolean isPadding() {
    long all = (1L << (count & -Byte.SIZE)) - 1;
    return count < Long.SIZE && ((bits & all) == 0 || (bits & all) == all);
  }

  /** Data follow again. */
  void refill() {
    exhausted = false;
  }

  /**
   * The next bits, which stay; zeros behind the last.
   *
   * @param wanted how many, at most 16
   */
  int peek(int wanted) throws JpegException {
    if (count < wanted) {
      load();
    }
    long ahead = count >= wanted ? bits >>> (count - wanted) : bits << (wanted - count);
    return (int) ahead & ((1 << wanted) - 1);
  }

  /** Goes over bits that were looked at; over more than there are only as zeros. */
  void drop(int number) {
    if (number > count) {
      exhaust();
    }
    count -= number;
  }

  /**
   * @param wanted how many, at most 16
   */
  int take(int wanted) throws JpegException {
    int value = peek(wanted);
    drop(wanted);
    return value;
  }

  private void load() throws JpegException {
    long plain = source.eightCoded();
    if (plain != JpegSource.NOT_PLAIN) {
      int bytes = Math.min((Long.SIZE - count) >> 3, Long.BYTES - 1);
      bits = bits << (8 * bytes) | plain >>> (Long.SIZE - 8 * bytes);
      count += 8 * bytes;
      source.takeCoded(bytes);
    }
    while (count < LEAST) {
      int next = source.coded();
      if (next < 0) {
        return;
      }
      bits = bits << 8 | next;
      count += 8;
    }
  }

  private void exhaust() {
    if (!exhausted) {
      source.warn(JpegDamage.ENDS_EARLY);
      exhausted = true;
    }
    bits <<= LEAST - count;
    count = LEAST;
  }
}
