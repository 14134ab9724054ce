package org.leukostack.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Reads the entropy-coded data of a baseline scan, block by block. Source: ITU-T T.81, annex F.
 *
 * <p>Bits after the end of the data read as zero; {@link #beginUnit} and {@link #verifyNotPastEnd}
 * tell.
 */
final class EntropyReader {

  private static final int LAST_PLACE = 63;
  private static final int BLOCK_ENDED = Integer.MAX_VALUE;

  /** More than the longest unit takes: six blocks of 64 coefficients of 31 bits. */
  private static final int MOST_UNIT_BYTES = 1536;

  private static final int CHUNK = 1 << 14;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final ScanBytes source;

  /** A part of the data, and room for zeros after their end: all that a unit reads lies in it. */
  private final byte[] bytes = new byte[CHUNK + MOST_UNIT_BYTES + 2 * Long.BYTES];

  /** The end of the data in it. */
  private int end;

  private int at;

  /** The next bits, the first one on top; beyond the count are more of them, or zeros. */
  private long bits;

  /** How many of them there are. */
  private int count;

  /** The entry that the last look over a block that nobody needs found. */
  private int lastSkip;

  EntropyReader(byte[] jpeg, int from) {
    source = new ScanBytes(jpeg, from);
  }

  /**
   * Makes a minimum coded unit's data ready.
   *
   * @throws IrregularData if more was read than there is
   */
  void beginUnit() throws IrregularData {
    if (end - at < MOST_UNIT_BYTES) {
      verifyNotPastEnd();
      if (!source.ended()) {
        readOn();
      }
    }
  }

  private void readOn() {
    int back = (count + 7) >> 3; // read, but not used up
    int from = at - back;
    System.arraycopy(bytes, from, bytes, 0, end - from);
    end = source.copy(bytes, end - from, CHUNK);
    at = back;
    if (source.ended()) {
      Arrays.fill(bytes, end, bytes.length, (byte) 0);
    }
  }

  /** Makes at least 56 bits ready. */
  private void fill() {
    bits |= (long) LONGS.get(bytes, at) >>> count; // those beyond come again, and are the same
    at += (63 - count) >> 3;
    count |= 56;
  }

  /**
   * @throws IrregularData if more was read than there is
   */
  void verifyNotPastEnd() throws IrregularData {
    if (8L * at - count > 8L * end) {
      throw new IrregularData("the data end within a block");
    }
  }

  /** Goes over the restart marker that must stand here. */
  void restart(int number) throws IrregularData {
    verifyNotPastEnd();
    if (8L * end - (8L * at - count) >= 8) {
      throw new IrregularData("no restart marker where one is due");
    }
    source.restart(number);
    bits = 0;
    count = 0;
    at = 0;
    end = 0;
  }

  /** The difference of a block's DC coefficient to the one before. */
  int dcDifference(HuffmanTable table) throws IrregularData {
    fill();
    int entry = table.values[(int) (bits >>> HuffmanTable.LOOK_SHIFT)];
    if (entry == 0) {
      entry = table.longValue(bits);
    }
    take(entry & 31);
    return entry >> 16;
  }

  private void take(int taken) {
    bits <<= taken;
    count -= taken;
  }

  /**
   * Reads the AC coefficients of a block and multiplies them by their factors.
   *
   * @param block 64 coefficients in rows, zero but for the first
   * @return the last place in zigzag order that is not zero
   */
  int acCoefficients(HuffmanTable table, int[] factors, int[] block) throws IrregularData {
    int[] values = table.values;
    int last = 0;
    int k = 0;
    while (k < LAST_PLACE) {
      fill();
      int entry = values[(int) (bits >>> HuffmanTable.LOOK_SHIFT)];
      if (entry == 0) {
        entry = table.longValue(bits);
      }
      take(entry & 31);
      if ((entry & HuffmanTable.END_OF_BLOCK) != 0) {
        return last;
      }
      k += HuffmanTable.places(entry);
      if (k > LAST_PLACE) {
        throw new IrregularData("more than 64 coefficients");
      }
      int value = entry >> 16;
      if (value != 0) {
        block[Zigzag.ORDER[k]] = value * factors[k];
        last = k;
      }
    }
    return last;
  }

  /** Goes over the AC coefficients of a block that nobody needs. */
  void skipAcCoefficients(HuffmanTable table) throws IrregularData {
    skipAcCoefficients(table, 0);
  }

  /**
   * The same for a block of each of two scans. Both go a look at a time as long as neither block
   * ends: a look waits for the one before it, but not for the other scan's.
   */
  static void skipAcCoefficients(
      EntropyReader one, HuffmanTable table, EntropyReader other, HuffmanTable otherTable)
      throws IrregularData {
    short[] skips = table.skips;
    short[] otherSkips = otherTable.skips;
    byte[] from = one.bytes;
    byte[] otherFrom = other.bytes;
    long ahead = one.bits;
    long otherAhead = other.bits;
    int left = one.count;
    int otherLeft = other.count;
    int here = one.at;
    int otherHere = other.at;
    int k = 0;
    int otherK = 0;
    int entry;
    int otherEntry;
    do {
      ahead |= (long) LONGS.get(from, here) >>> left;
      here += (63 - left) >> 3;
      left |= 56;
      otherAhead |= (long) LONGS.get(otherFrom, otherHere) >>> otherLeft;
      otherHere += (63 - otherLeft) >> 3;
      otherLeft |= 56;
      entry = skips[(int) (ahead >>> HuffmanTable.LOOK_SHIFT)];
      ahead <<= entry & 31;
      left -= entry & 31;
      k += entry >> 5;
      otherEntry = otherSkips[(int) (otherAhead >>> HuffmanTable.LOOK_SHIFT)];
      otherAhead <<= otherEntry & 31;
      otherLeft -= otherEntry & 31;
      otherK += otherEntry >> 5;
    } while (Math.max(k, otherK) < LAST_PLACE);
    one.bits = ahead;
    one.count = left;
    one.at = here;
    other.bits = otherAhead;
    other.count = otherLeft;
    other.at = otherHere;
    one.endSkip(table, k, entry);
    other.endSkip(otherTable, otherK, otherEntry);
  }

  private void skipAcCoefficients(HuffmanTable table, int place) throws IrregularData {
    int k = skipByLooks(table.skips, place);
    endSkip(table, k, lastSkip);
  }

  /**
   * Goes on to the end of the block, if it is not there yet.
   *
   * @param k the place after the last look
   * @param entry that the look found
   */
  private void endSkip(HuffmanTable table, int k, int entry) throws IrregularData {
    if (k < LAST_PLACE) {
      skipAcCoefficients(table, k);
    } else if (k < HuffmanTable.ENDED || k >= HuffmanTable.ENDED + LAST_PLACE) {
      // The look was over a long code, or over the beginning of the next block too.
      goBack(entry & 31);
      int after = skipOne(table, k - (entry >> 5));
      if (after < LAST_PLACE) {
        skipAcCoefficients(table, after);
      } else if (after > LAST_PLACE && after != BLOCK_ENDED) {
        throw new IrregularData("more than 64 coefficients");
      }
    }
  }

  /**
   * Most of a slide's time goes here: fields are in registers, and there is one branch a look.
   *
   * @return the place after the look that reached the end of the block, or made no step
   */
  private int skipByLooks(short[] skips, int place) {
    byte[] from = bytes;
    long ahead = bits;
    int left = count;
    int here = at;
    int k = place;
    int entry;
    do {
      ahead |= (long) LONGS.get(from, here) >>> left;
      here += (63 - left) >> 3;
      left |= 56; // enough for two looks, and the longest value after the second
      entry = skips[(int) (ahead >>> HuffmanTable.LOOK_SHIFT)];
      ahead <<= entry & 31;
      left -= entry & 31;
      k += entry >> 5;
      if (k >= LAST_PLACE) {
        break;
      }
      entry = skips[(int) (ahead >>> HuffmanTable.LOOK_SHIFT)];
      ahead <<= entry & 31;
      left -= entry & 31;
      k += entry >> 5;
    } while (k < LAST_PLACE);
    bits = ahead;
    count = left;
    at = here;
    lastSkip = entry;
    return k;
  }

  /** Takes back some bits. */
  private void goBack(int taken) {
    long position = 8L * at - count - taken;
    at = (int) (position >> 3);
    bits = 0;
    count = 0;
    fill();
    take((int) position & 7);
  }

  /** Goes over one coefficient; its place, or {@link #BLOCK_ENDED}. */
  private int skipOne(HuffmanTable table, int k) throws IrregularData {
    int entry = table.longValue(bits);
    take(entry & 31);
    boolean ended = (entry & HuffmanTable.END_OF_BLOCK) != 0;
    return ended ? BLOCK_ENDED : k + HuffmanTable.places(entry);
  }
}
