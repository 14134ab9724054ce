package org.leukostack.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Reads the entropy-coded data of a baseline scan, block by block. Source: ITU-T T.81, annex F.
 *
 * <p>Bits after the end of the data read as zero; {@link #beginUnit}, {@link #verifyNotPastEnd} and
 * {@link #verifyAtEndOfImage} tell.
 */
final class EntropyReader {

  private static final int LAST_PLACE = 63;

  /** Of bits and places in one number: from the last place on it is less. */
  private static final int AT_LAST_PLACE = -(LAST_PLACE - 1) << 6;

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
    if (position() > 8L * end) {
      throw new IrregularData("the data end within a block");
    }
  }

  /**
   * @throws IrregularData if there is more than the rest of a byte before the end of the image
   */
  void verifyAtEndOfImage() throws IrregularData {
    verifyAtMarker();
    if (!source.isAtEndOfImage()) {
      throw new IrregularData("more than one scan");
    }
  }

  private void verifyAtMarker() throws IrregularData {
    verifyNotPastEnd();
    if (!source.ended()) {
      readOn();
    }
    if (8L * end - position() >= 8 || !source.ended()) {
      throw new IrregularData("data where a marker is due");
    }
  }

  /** Goes over the restart marker that must stand here. */
  void restart(int number) throws IrregularData {
    verifyAtMarker();
    source.restart(number);
    bits = 0;
    count = 0;
    at = 0;
    end = 0;
  }

  /** The difference of a block's DC coefficient to the one before. Source: T.81, F.2.2.1. */
  int dcDifference(HuffmanTable table) throws IrregularData {
    fill();
    int code = table.sizes[(int) (bits >>> HuffmanTable.SIZE_SHIFT)];
    if (code == 0) {
      int entry = table.longValue(bits);
      take(entry & 31);
      return entry >> 16;
    }
    int size = code >> 5;
    take(code & 31);
    long extra = bits;
    take(size);
    // No branch on the sign, which is unpredictable: 0 and the rest of its bits is negative.
    long toNegative = ~extra >> 63 & 1 - (1 << size);
    return (int) ((extra >>> 1 >>> 63 - size) + toNegative);
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
      int entry = values[(int) (bits >>> HuffmanTable.LOOKAHEAD_SHIFT)];
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

  /**
   * Goes over the AC coefficients of a block outside all regions. One number counts both the bits
   * and the places: the bits' count less 64 for each place. A lookahead subtracts its entry, and
   * shifts lookahead at six bits only.
   */
  void skipAcCoefficients(HuffmanTable table) throws IrregularData {
    short[] skips = table.skips;
    int most = skips.length - 1; // no lookahead is over more: the JIT compiler sees that from it
    byte[] from = bytes;
    long ahead = bits;
    int state = count;
    int here = at;
    do {
      ahead |= (long) LONGS.get(from, here) >>> state;
      here += ~state >> 3 & 7;
      state |= 56;
      int entry = skips[(int) (ahead >>> HuffmanTable.LOOKAHEAD_SHIFT) & most];
      if (state - entry < AT_LAST_PLACE && !isClear(state - entry)) {
        // The lookahead was over a long code, or over the beginning of the next block too.
        entry = HuffmanTable.skipOfOne(table.longValue(ahead));
        if (state - entry < AT_LAST_PLACE && !isClear(state - entry)) {
          throw new IrregularData("more than 64 coefficients");
        }
      }
      ahead <<= entry;
      state -= entry;
    } while (state >= AT_LAST_PLACE);
    bits = ahead;
    count = state & 63;
    at = here;
  }

  /**
   * The same for a block of each of two scans, lookahead by lookahead in turns: a lookahead waits
   * for the one before it, but not for the other scan's. The scan whose block ends first waits for
   * the other: its lookaheads take nothing any more. A branch instead would be predicted wrongly as
   * often as not.
   */
  static void skipAcCoefficients(EntropyReader one, EntropyReader other, HuffmanTable table)
      throws IrregularData {
    short[] skips = table.skips;
    int most = skips.length - 1;
    byte[] from = one.bytes;
    byte[] otherFrom = other.bytes;
    long start = one.position();
    long otherStart = other.position();
    long ahead = one.bits;
    long otherAhead = other.bits;
    int state = one.count;
    int otherState = other.count;
    int here = one.at;
    int otherHere = other.at;
    do {
      ahead |= (long) LONGS.get(from, here) >>> state;
      here += ~state >> 3 & 7;
      state |= 56;
      otherAhead |= (long) LONGS.get(otherFrom, otherHere) >>> otherState;
      otherHere += ~otherState >> 3 & 7;
      otherState |= 56;
      int entry = skips[(int) (ahead >>> HuffmanTable.LOOKAHEAD_SHIFT) & most] & goesOn(state);
      ahead <<= entry;
      state -= entry;
      int otherEntry =
          skips[(int) (otherAhead >>> HuffmanTable.LOOKAHEAD_SHIFT) & most] & goesOn(otherState);
      otherAhead <<= otherEntry;
      otherState -= otherEntry;
      entry = skips[(int) (ahead >>> HuffmanTable.LOOKAHEAD_SHIFT) & most] & goesOn(state);
      ahead <<= entry;
      state -= entry;
      otherEntry =
          skips[(int) (otherAhead >>> HuffmanTable.LOOKAHEAD_SHIFT) & most] & goesOn(otherState);
      otherAhead <<= otherEntry;
      otherState -= otherEntry;
    } while (Math.max(state, otherState) >= AT_LAST_PLACE);
    one.bits = ahead;
    one.count = state & 63;
    one.at = here;
    other.bits = otherAhead;
    other.count = otherState & 63;
    other.at = otherHere;
    if (!isClear(state)) {
      one.goTo(start);
      one.skipAcCoefficients(table);
    }
    if (!isClear(otherState)) {
      other.goTo(otherStart);
      other.skipAcCoefficients(table);
    }
  }

  /** All ones before the last place of a block, zero from there on. */
  private static int goesOn(int state) {
    return (AT_LAST_PLACE - 1 - state) >> 31;
  }

  /** Whether the places reached are the last of a block, or its end was found. */
  private static boolean isClear(int state) {
    int k = -(state >> 6);
    return k == LAST_PLACE || (k >= HuffmanTable.ENDED && k < HuffmanTable.ENDED + LAST_PLACE);
  }

  /** How many bits are before the next one. */
  private long position() {
    return 8L * at - count;
  }

  private void goTo(long position) {
    at = (int) (position >> 3);
    bits = 0;
    count = 0;
    fill();
    take((int) position & 7);
  }
}
