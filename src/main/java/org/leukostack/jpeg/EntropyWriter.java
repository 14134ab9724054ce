package org.leukostack.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes the entropy-coded data of a baseline scan, block by block. Source: ITU-T T.81, annex F; a
 * zero byte goes after each 0xFF.
 */
final class EntropyWriter {

  /** The most bytes of a block: a code and a value of 27 bits for each coefficient, all stuffed. */
  private static final int MOST_PER_BLOCK = 2 * 64 * 27 / 8;

  /** Room for the bits left over from before, and for writing a word where less is needed. */
  private static final int SPARE = 32;

  /** What a writer keeps for the next file; a file of more is given back to the collector. */
  private static final int KEPT = 1 << 20;

  private static final int ZERO_RUN = 0xF0;
  private static final int END_OF_BLOCK = 0;
  private static final int LENGTH_BITS = HuffmanCodes.LENGTH_BITS;
  private static final int LENGTH_MASK = HuffmanCodes.LENGTH_MASK;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes = new byte[1 << 16];
  private int used;

  /** The bits not written yet, the last one at the bottom; above them are some that were. */
  private long bits;

  /** How many are not written yet: at most 31 between blocks. */
  private int count;

  /** Starts a file. */
  void start(byte[] header) {
    if (bytes.length > KEPT || bytes.length < header.length) {
      bytes = new byte[Math.max(1 << 16, header.length)];
    }
    System.arraycopy(header, 0, bytes, 0, header.length);
    used = header.length;
    bits = 0;
    count = 0;
  }

  /** Makes room for some blocks. */
  void reserve(int blocks) {
    long needed = (long) used + SPARE + (long) blocks * MOST_PER_BLOCK;
    if (needed > bytes.length) {
      long size = Math.min(Math.max(needed, 2L * bytes.length), Integer.MAX_VALUE - 8);
      if (size < needed) {
        throw new IllegalStateException("A JPEG of more than 2 GB");
      }
      bytes = Arrays.copyOf(bytes, (int) size);
    }
  }

  /**
   * Writes a block, for which there is room.
   *
   * @param difference of its DC coefficient to that of the component's block before
   */
  void write(BlockBatch batch, int block, int difference, HuffmanCodes dc, HuffmanCodes ac) {
    int size = 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
    int code = dc.codes[size];
    long b = bits << (code & LENGTH_MASK) | code >>> LENGTH_BITS;
    b = b << size | low(difference, size);
    int n = count + (code & LENGTH_MASK) + size;
    int[][] values = batch.values;
    int[] codes = ac.codes;
    int next = 1;
    for (long left = batch.nonZero(block) & ~1L; left != 0; left &= left - 1) {
      int place = Long.numberOfTrailingZeros(left);
      int run = place - next;
      next = place + 1;
      for (; run > 15; run -= 16) {
        n = flushed(b, n);
        b = b << (codes[ZERO_RUN] & LENGTH_MASK) | codes[ZERO_RUN] >>> LENGTH_BITS;
        n += codes[ZERO_RUN] & LENGTH_MASK;
      }
      n = flushed(b, n);
      int value = values[Zigzag.ORDER[place]][block];
      size = 32 - Integer.numberOfLeadingZeros(Math.abs(value));
      code = codes[run << 4 | size];
      b = b << ((code & LENGTH_MASK) + size) | (code >>> LENGTH_BITS) << size | low(value, size);
      n += (code & LENGTH_MASK) + size;
    }
    n = flushed(b, n);
    if (next < 64) {
      code = codes[END_OF_BLOCK];
      b = b << (code & LENGTH_MASK) | code >>> LENGTH_BITS;
      n = flushed(b, n + (code & LENGTH_MASK));
    }
    bits = b;
    count = n;
  }

  /** Writes a block that is as the component's block before, and flat; for which there is room. */
  void writeNone(HuffmanCodes dc, HuffmanCodes ac) {
    int same = dc.codes[0];
    int end = ac.codes[END_OF_BLOCK];
    bits = bits << (same & LENGTH_MASK) | same >>> LENGTH_BITS;
    bits = bits << (end & LENGTH_MASK) | end >>> LENGTH_BITS;
    count = flushed(bits, count + (same & LENGTH_MASK) + (end & LENGTH_MASK));
  }

  /** The bits that tell a value from others of its size: negative ones count up from zero. */
  private static int low(int value, int size) {
    return (value + (value >> 31)) & ((1 << size) - 1);
  }

  /**
   * Writes 32 bits if there are as many.
   *
   * @param n not more than 63
   * @return how many bits are left
   */
  private int flushed(long b, int n) {
    if (n < 32) {
      return n;
    }
    int word = (int) (b >>> (n - 32));
    INTS.set(bytes, used, word);
    if ((word & (~word - 0x01010101) & 0x80808080) == 0) { // no byte of it is 0xFF
      used += 4;
    } else {
      for (int shift = 24; shift >= 0; shift -= 8) {
        stuffed(word >>> shift);
      }
    }
    return n - 32;
  }

  private void stuffed(int value) {
    bytes[used++] = (byte) value;
    if ((value & 0xFF) == 0xFF) {
      bytes[used++] = 0;
    }
  }

  /** Ends the file: fills up the last byte with ones, as libjpeg does. */
  byte[] finish() {
    reserve(1);
    long b = bits << 7 | 0x7F;
    for (int n = count + 7; n >= 8; n -= 8) {
      stuffed((int) (b >>> (n - 8)));
    }
    bytes[used++] = (byte) 0xFF;
    bytes[used++] = (byte) Markers.EOI;
    return Arrays.copyOf(bytes, used);
  }
}
