package org.leukostack.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads the entropy-coded data of a baseline scan, block by block. Source: ITU-T T.81, annex F;
 * zero bytes that stand after a 0xFF are taken out.
 *
 * <p>Bits after the end of the data read as zero; {@link #verifyNotPastEnd} tells.
 */
final class EntropyReader {

  private static final int LAST_PLACE = 63;
  private static final int BLOCK_ENDED = Integer.MAX_VALUE;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;

  private final byte[] bytes;
  private int at;

  /** The next bits, the first one on top. */
  private long bits;

  /** How many of them there are. */
  private int count;

  /** How many of them at most are not of the data but zeros after their end. */
  private int padded;

  EntropyReader(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  /** Makes at least 56 bits ready. */
  private void fill() {
    if (at + Long.BYTES <= bytes.length) {
      long next = (long) LONGS.get(bytes, at);
      if (hasNoStuffing(next)) {
        bits |= next >>> count; // bits beyond the count stay, and are the same when they come again
        at += (63 - count) >> 3;
        count |= 56;
        return;
      }
    }
    fillByByte();
  }

  /** Whether no byte of eight is 0xFF. */
  private static boolean hasNoStuffing(long next) {
    return (~next - ONES & next & TOPS) == 0;
  }

  private void fillByByte() {
    while (count < 56) {
      int next = 0;
      if (at < bytes.length) {
        next = bytes[at] & 0xFF;
        if (next != 0xFF) {
          at++;
        } else if (at + 1 < bytes.length && bytes[at + 1] == 0) {
          at += 2;
        } else {
          next = 0;
          padded += 8;
        }
      } else {
        padded += 8;
      }
      bits |= (long) next << (56 - count);
      count += 8;
    }
  }

  /**
   * @throws IrregularData if more was read than there is
   */
  void verifyNotPastEnd() throws IrregularData {
    if (count < padded) {
      throw new IrregularData("the data end within a block");
    }
  }

  /** Goes over the restart marker that must stand here. */
  void restart(int number) throws IrregularData {
    verifyNotPastEnd();
    if (count - padded >= 8
        || at + 1 >= bytes.length
        || (bytes[at] & 0xFF) != 0xFF
        || (bytes[at + 1] & 0xFF) != 0xD0 + (number & 7)) {
      throw new IrregularData("no restart marker where one is due");
    }
    at += 2;
    bits = 0;
    count = 0;
    padded = 0;
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

  /**
   * Goes over the AC coefficients of a block that nobody needs. Most of a slide's time goes here:
   * fields are in registers, and no branch depends on how many bits are left.
   */
  void skipAcCoefficients(HuffmanTable table) throws IrregularData {
    short[] skips = table.skips;
    byte[] from = bytes;
    int safe = from.length - Long.BYTES;
    long ahead = bits;
    int left = count;
    int here = at;
    int k = 0;
    while (k < LAST_PLACE) {
      long next = here <= safe ? (long) LONGS.get(from, here) : -1;
      if (hasNoStuffing(next)) {
        ahead |= next >>> left;
        here += (63 - left) >> 3;
        left |= 56;
      } else {
        bits = ahead;
        count = left;
        at = here;
        fillByByte();
        ahead = bits;
        left = count;
        here = at;
      }
      int entry = skips[(int) (ahead >>> HuffmanTable.LOOK_SHIFT)];
      int after = k + HuffmanTable.places(entry);
      if (entry == 0 || after >= LAST_PLACE) { // seldom
        bits = ahead;
        count = left;
        k = skipOne(table, k);
        ahead = bits;
        left = count;
        continue;
      }
      int taken = entry & 31;
      ahead <<= taken;
      left -= taken;
      k = entry < 0 ? BLOCK_ENDED : after; // the entry is signed, and its top bit ends the block
    }
    bits = ahead;
    count = left;
    at = here;
    if (k > LAST_PLACE && k != BLOCK_ENDED) {
      throw new IrregularData("more than 64 coefficients");
    }
  }

  /** Goes over one coefficient; its place, or {@link #BLOCK_ENDED}. */
  private int skipOne(HuffmanTable table, int k) throws IrregularData {
    int entry = table.longValue(bits);
    take(entry & 31);
    boolean ended = (entry & HuffmanTable.END_OF_BLOCK) != 0;
    return ended ? BLOCK_ENDED : k + HuffmanTable.places(entry);
  }
}
