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

  private static final int ZERO_RUN = 0xF0;

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

  /** Makes at least 48 bits ready. */
  private void fill() {
    if (at + Long.BYTES <= bytes.length) {
      long next = (long) LONGS.get(bytes, at);
      if ((~next - ONES & next & TOPS) == 0) { // no byte is 0xFF
        bits |= next >>> count; // bits beyond the count stay, and are the same when they come again
        at += (63 - count) >> 3;
        count |= 56;
        return;
      }
    }
    fillByByte();
  }

  private void fillByByte() {
    while (count <= 56) {
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
    if (count < 48) {
      fill();
    }
    int entry = table.symbols[(int) (bits >>> 48)];
    int length = entry >> 8;
    int size = entry & 0xFF;
    if (length == 0 || size > 15) {
      throw new IrregularData("no Huffman code");
    }
    bits <<= length;
    count -= length;
    if (size == 0) {
      return 0;
    }
    int value = extend((int) (bits >>> (64 - size)), size);
    bits <<= size;
    count -= size;
    return value;
  }

  /** The value of some extra bits. Source: T.81, figure F.12. */
  private static int extend(int value, int size) {
    return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
  }

  /**
   * Reads the AC coefficients of a block and multiplies them by their factors.
   *
   * @param block 64 coefficients in rows, zero but for the first
   * @return the last place in zigzag order that is not zero
   */
  int acCoefficients(HuffmanTable table, int[] factors, int[] block) throws IrregularData {
    short[] symbols = table.symbols;
    int last = 0;
    int k = 1;
    while (k < 64) {
      if (count < 48) {
        fill();
      }
      int entry = symbols[(int) (bits >>> 48)];
      int length = entry >> 8;
      int symbol = entry & 0xFF;
      if (length == 0) {
        throw new IrregularData("no Huffman code");
      }
      bits <<= length;
      count -= length;
      int size = symbol & 15;
      if (size == 0) {
        if (symbol == ZERO_RUN) {
          k += 16;
          continue;
        }
        if (symbol != 0) {
          throw new IrregularData("a run without a coefficient");
        }
        return last;
      }
      k += symbol >> 4;
      if (k > 63) {
        throw new IrregularData("more than 64 coefficients");
      }
      block[Zigzag.ORDER[k]] = extend((int) (bits >>> (64 - size)), size) * factors[k];
      bits <<= size;
      count -= size;
      last = k++;
    }
    if (k > 64) {
      throw new IrregularData("more than 64 coefficients");
    }
    return last;
  }

  /** Goes over the AC coefficients of a block that nobody needs. */
  void skipAcCoefficients(HuffmanTable table) throws IrregularData {
    short[] skips = table.skips;
    long ahead = bits; // fields in registers: this loop is where the time goes
    int left = count;
    int k = 1;
    while (k < 64) {
      if (left < 48) {
        bits = ahead;
        count = left;
        fill();
        ahead = bits;
        left = count;
      }
      int entry = skips[(int) (ahead >>> 48)];
      int taken = entry & 31;
      int places = (entry & 0x7FFF) >> 5;
      int end = entry & HuffmanTable.END_OF_BLOCK;
      if (taken != 0 && (k + places < 64 || (k + places == 64 && end == 0))) {
        ahead <<= taken;
        left -= taken;
        k = end != 0 ? BLOCK_ENDED : k + places;
      } else {
        bits = ahead;
        count = left;
        k = skipOne(table, k);
        ahead = bits;
        left = count;
      }
    }
    bits = ahead;
    count = left;
    if (k > 64 && k != BLOCK_ENDED) {
      throw new IrregularData("more than 64 coefficients");
    }
  }

  /** Goes over one coefficient; the place after it, or {@link #BLOCK_ENDED}. */
  private int skipOne(HuffmanTable table, int k) throws IrregularData {
    int entry = table.symbols[(int) (bits >>> 48)];
    int length = entry >> 8;
    int symbol = entry & 0xFF;
    int size = symbol & 15;
    if (length == 0 || (size == 0 && symbol != 0 && symbol != ZERO_RUN)) {
      throw new IrregularData("no Huffman code");
    }
    bits <<= length + size;
    count -= length + size;
    return symbol == 0 ? BLOCK_ENDED : k + (symbol >> 4) + 1;
  }
}
