package org.leukostack.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bytes of a scan up to the next marker, without the zero bytes that stand after each 0xFF.
 * Source: ITU-T T.81, annex B.1.1.5.
 */
final class ScanBytes {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;

  private final byte[] jpeg;
  private int at;
  private boolean ended;

  /**
   * @param from the first byte of the scan
   */
  ScanBytes(byte[] jpeg, int from) {
    this.jpeg = jpeg;
    this.at = from;
  }

  /** Whether the next thing is a marker, or the end of the file. */
  boolean ended() {
    return ended;
  }

  /**
   * Copies bytes until there are no more, or room for less than eight.
   *
   * @param from where the first byte goes
   * @param limit the first place that must stay free
   * @return the place after the last
   */
  int copy(byte[] out, int from, int limit) {
    int to = from;
    while (!ended && to + Long.BYTES <= limit) {
      int plain = copyPlain(out, to, Math.min(limit - to, jpeg.length - 1 - at));
      to += plain;
      at += plain;
      if (to < limit) {
        to = copyOne(out, to, at);
      }
    }
    return to;
  }

  /**
   * Copies bytes before the first one of 0xFF, eight at a time.
   *
   * @param most how many there are, and have room
   * @return how many were copied
   */
  private int copyPlain(byte[] out, int to, int most) {
    byte[] in = jpeg;
    int from = at;
    for (int i = 0; i <= most - Long.BYTES; i += Long.BYTES) {
      long next = (long) LONGS.get(in, from + i);
      LONGS.set(out, to + i, next);
      long full = ~next - ONES & next & TOPS; // its lowest bit is in the first byte of 0xFF
      if (full != 0) {
        return i + (Long.numberOfTrailingZeros(full) >> 3);
      }
    }
    return Math.max(most, 0) & -Long.BYTES;
  }

  private int copyOne(byte[] out, int to, int from) {
    at = from;
    if (from >= jpeg.length) {
      ended = true;
      return to;
    }
    if (jpeg[from] != (byte) 0xFF) {
      at = from + 1;
    } else if (from + 1 < jpeg.length && jpeg[from + 1] == 0) {
      at = from + 2;
    } else {
      ended = true;
      return to;
    }
    out[to] = jpeg[from];
    return to + 1;
  }

  /** Whether the next marker, behind any fill bytes, is the end of the image. */
  boolean isAtEndOfImage() {
    int marker = at + 1;
    while (marker < jpeg.length && jpeg[marker] == (byte) 0xFF) {
      marker++;
    }
    return ended && marker < jpeg.length && jpeg[marker] == (byte) Markers.EOI;
  }

  /**
   * Goes over the restart marker that must come next.
   *
   * @param number counted from 0 in the scan
   */
  void restart(int number) throws IrregularData {
    if (!ended
        || at + 1 >= jpeg.length
        || (jpeg[at] & 0xFF) != 0xFF
        || (jpeg[at + 1] & 0xFF) != Markers.RST0 + (number & 7)) {
      throw new IrregularData("no restart marker where one is due");
    }
    at += 2;
    ended = false;
  }
}
