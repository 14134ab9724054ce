package org.leukostack.jpeg;

import java.util.Arrays;

/**
 * One Huffman table, as look-ups over the next 16 bits. Source: ITU-T T.81, annexes C and F.
 *
 * <p>{@link #symbols} gives one symbol a look; {@link #skips} several AC coefficients a look, for
 * blocks that nobody needs.
 */
final class HuffmanTable {

  private static final int LOOK = 16;
  private static final int LOOKS = 1 << LOOK;

  /** In an entry of {@link #skips}: the block ends here. */
  static final int END_OF_BLOCK = 1 << 15;

  private static final int ZERO_RUN = 0xF0;

  /**
   * For each 16 bits: the length of the code they start with and its symbol, as {@code length << 8
   * | symbol}; 0 for no code.
   */
  final short[] symbols = new short[LOOKS];

  /**
   * For each 16 bits: how many of them whole coefficients take, and how many places in the block
   * those are, as {@code end of block | places << 5 | bits}; 0 if not even one coefficient fits.
   */
  final short[] skips;

  /**
   * @param counts how many codes of each length 1 to 16
   * @param values the symbols in the order of their codes
   * @param ac whether it is a table for AC coefficients
   */
  HuffmanTable(byte[] counts, byte[] values, boolean ac) throws IrregularData {
    int code = 0;
    int next = 0;
    for (int length = 1; length <= LOOK; length++) {
      int count = counts[length - 1] & 0xFF;
      if (count > 0 && code + count >= 1 << length) { // a code of ones only is reserved
        throw new IrregularData("more codes of length " + length + " than there can be");
      }
      for (int i = 0; i < count; i++, code++, next++) {
        if (!ac && (values[next] & 0xFF) > 15) {
          throw new IrregularData("a DC coefficient of more than 15 bits");
        }
        int from = code << (LOOK - length);
        short entry = (short) (length << 8 | (values[next] & 0xFF));
        Arrays.fill(symbols, from, from + (1 << (LOOK - length)), entry);
      }
      code <<= 1;
    }
    skips = ac ? skips() : new short[0];
  }

  private short[] skips() {
    short[] table = new short[LOOKS];
    for (int look = 0; look < LOOKS; look++) {
      int bits = 0;
      int places = 0;
      int end = 0;
      while (end == 0) {
        int entry = symbols[(look << bits) & (LOOKS - 1)];
        int length = entry >> 8;
        int symbol = entry & 0xFF;
        int size = symbol & 15;
        int more = symbol == 0 || symbol == ZERO_RUN ? length : length + size;
        if (length == 0 || bits + more > LOOK || (size == 0 && symbol != 0 && symbol != ZERO_RUN)) {
          break;
        }
        int run = (symbol >> 4) + 1;
        if (symbol == 0) {
          end = END_OF_BLOCK;
        } else if (places + run > 63) {
          break;
        } else {
          places += run;
        }
        bits += more;
      }
      table[look] = (short) (end | places << 5 | bits);
    }
    return table;
  }
}
