package org.leukostack.jpeg;

import java.util.Arrays;

/**
 * One Huffman table, as look-ups over the next bits. Source: ITU-T T.81, annexes C and F.
 *
 * <p>{@link #sizes} gives the code of a DC coefficient, {@link #values} an AC coefficient a
 * lookahead, and {@link #skips} several of them, for blocks outside all regions. Both stay small
 * enough for a core's nearest cache; what they do not hold, {@link #longValue} works out.
 */
final class HuffmanTable {

  /** How many bits a lookahead at an AC coefficient is over. */
  static final int LOOKAHEAD = 13;

  /** How far to shift the next 64 bits for a lookahead. */
  static final int LOOKAHEAD_SHIFT = 64 - LOOKAHEAD;

  /** How far to shift the next 64 bits for a lookahead at the code of a DC coefficient. */
  static final int SIZE_SHIFT = 64 - 10;

  /** In an entry: the block ends here. */
  static final int END_OF_BLOCK = 1 << 15;

  /** In an entry of {@link #skips}: what the places are more if the block ends. */
  static final int ENDED = 128;

  /** In {@link #skips}: as many places as no block has, and no bits. */
  private static final int UNKNOWN = 3 * ENDED << 6;

  private static final int LOOKAHEADS = 1 << LOOKAHEAD;
  private static final int SIZE_LOOKAHEAD = 64 - SIZE_SHIFT;
  private static final int LONGEST_CODE = 16;
  private static final int ZERO_RUN = 0xF0;

  /**
   * More than a coefficient of 8-bit samples has; entries of {@link #skips} have no room for it.
   */
  private static final int LONGEST_SKIPPED_VALUE = 10;

  /**
   * Of AC coefficients, for each lookahead: the coefficient it starts with, as {@code value << 16 |
   * end of block | places << 5 | bits}; 0 if it takes more bits than a lookahead has, or is no
   * code. A coefficient takes its own place and those of the zeros before it.
   */
  final int[] values;

  /**
   * Of DC coefficients, for each lookahead: the code it starts with, as {@code bits of the value <<
   * 5 | bits of the code}; 0 if the code is longer than a lookahead, or none. So few entries stay
   * in the nearest cache beside those of the AC coefficients.
   */
  final short[] sizes;

  /**
   * Of AC coefficients, for each lookahead: how many places in the block its whole coefficients
   * take, and how many bits, as {@code places << 6 | bits}; {@link #ENDED} places more if the block
   * ends with them, and far more if even the first code is longer than a lookahead. If only the
   * first code is in the lookahead, its value's bits are counted all the same.
   */
  final short[] skips;

  private final boolean ac;

  /** The codes in their order: their symbols. */
  private final byte[] symbols;

  /** For each length: the first code that is too large for it. */
  private final int[] limits = new int[LONGEST_CODE + 1];

  /** For each length: what to add to a code to get its place among the symbols. */
  private final int[] offsets = new int[LONGEST_CODE + 1];

  /**
   * @param counts how many codes of each length 1 to 16
   * @param symbols in the order of their codes, as many as there are codes
   * @param ac whether it is a table for AC coefficients
   */
  HuffmanTable(byte[] counts, byte[] symbols, boolean ac) throws IrregularData {
    this.ac = ac;
    this.symbols = symbols;
    values = new int[ac ? LOOKAHEADS : 0];
    sizes = new short[ac ? 0 : 1 << SIZE_LOOKAHEAD];
    int code = 0;
    int next = 0;
    for (int length = 1; length <= LONGEST_CODE; length++) {
      int count = counts[length - 1] & 0xFF;
      if (count > 0 && code + count >= 1 << length) { // a code of ones only is reserved
        throw new IrregularData("more codes of length " + length + " than there can be");
      }
      offsets[length] = next - code;
      for (int i = 0; i < count; i++) {
        int symbol = symbols[next + i] & 0xFF;
        if (ac) {
          fillValues(code + i, length, symbol);
        } else {
          fillSizes(code + i, length, symbol);
        }
      }
      next += count;
      code += count;
      limits[length] = code;
      code <<= 1;
    }
    verifySymbols();
    skips = ac ? skips() : new short[0];
  }

  private void verifySymbols() throws IrregularData {
    for (byte symbol : symbols) {
      if (!ac && (symbol & 0xFF) > 15) {
        throw new IrregularData("a DC coefficient of more than 15 bits");
      }
    }
  }

  /** Whether a symbol of an AC table means nothing. */
  private boolean isNothing(int symbol) {
    return ac && (symbol & 15) == 0 && symbol != 0 && symbol != ZERO_RUN;
  }

  private void fillSizes(int code, int length, int size) {
    int rest = SIZE_LOOKAHEAD - length;
    if (rest >= 0) {
      Arrays.fill(sizes, code << rest, code + 1 << rest, (short) (size << 5 | length));
    }
  }

  /** Enters a code with each value that it may have. */
  private void fillValues(int code, int length, int symbol) {
    int size = symbol & 15;
    if (length + size > LOOKAHEAD || isNothing(symbol)) {
      return;
    }
    int rest = LOOKAHEAD - length - size;
    for (int bits = 0; bits < 1 << size; bits++) {
      int from = (code << size | bits) << rest;
      Arrays.fill(values, from, from + (1 << rest), entry(symbol, length, bits));
    }
  }

  private int entry(int symbol, int length, int bits) {
    int size = symbol & 15;
    int end = ac && symbol == 0 ? END_OF_BLOCK : 0;
    int places = end != 0 ? 0 : (symbol >> 4) + 1;
    return extend(bits, size) << 16 | end | places << 5 | length + size;
  }

  /** The value of some extra bits. Source: T.81, figure F.12. */
  private static int extend(int bits, int size) {
    return size == 0 || bits >= 1 << (size - 1) ? bits : bits - (1 << size) + 1;
  }

  private short[] skips() {
    short[] table = new short[LOOKAHEADS];
    for (int lookahead = 0; lookahead < LOOKAHEADS; lookahead++) {
      int bits = 0;
      int places = 0;
      int end = 0;
      while (end == 0) {
        int entry = values[lookahead << bits & LOOKAHEADS - 1];
        int taken = entry & 31;
        int more = places(entry);
        if (taken == 0 || bits + taken > LOOKAHEAD || places + more > 63) {
          break;
        }
        bits += taken;
        places += more;
        end = entry & END_OF_BLOCK;
      }
      int all = end == 0 ? places : places + ENDED;
      table[lookahead] = (short) (bits == 0 ? longSkip(lookahead) : all << 6 | bits);
    }
    return table;
  }

  /** The entry of a lookahead that holds a code, but not its whole value. */
  private int longSkip(int lookahead) {
    int length = codeLength(lookahead << (LONGEST_CODE - LOOKAHEAD));
    if (length > LOOKAHEAD) {
      return UNKNOWN;
    }
    int symbol = symbols[(lookahead >> (LOOKAHEAD - length)) + offsets[length]] & 0xFF;
    int size = symbol & 15;
    boolean fits = size <= LONGEST_SKIPPED_VALUE && !isNothing(symbol);
    return fits ? (symbol >> 4) + 1 << 6 | length + size : UNKNOWN;
  }

  /**
   * The coefficient that some bits start with, however long it is.
   *
   * @param bits the next one on top, at least 32 of them
   * @return as an entry of {@link #values}, never 0
   */
  int longValue(long bits) throws IrregularData {
    int length = codeLength((int) (bits >>> 48));
    if (length > LONGEST_CODE) {
      throw new IrregularData("no Huffman code");
    }
    int symbol = symbols[(int) (bits >>> (64 - length)) + offsets[length]] & 0xFF;
    if (isNothing(symbol)) {
      throw new IrregularData("a run without a coefficient");
    }
    int size = symbol & 15;
    int extra = size == 0 ? 0 : (int) (bits << length >>> (64 - size));
    return entry(symbol, length, extra);
  }

  /** The length of the code that 16 bits start with; more than 16 if there is none. */
  private int codeLength(int lookahead) {
    int length = 1;
    while (length <= LONGEST_CODE && lookahead >> (LONGEST_CODE - length) >= limits[length]) {
      length++;
    }
    return length;
  }

  /** An entry of {@link #skips} for one of {@link #values}, or a {@link #longValue}. */
  static int skipOfOne(int value) {
    int end = (value & END_OF_BLOCK) != 0 ? ENDED : 0;
    return places(value) + end << 6 | value & 31;
  }

  /** How many places of the block an entry of {@link #values} takes. */
  static int places(int entry) {
    return (entry & 0x7FFF) >> 5;
  }
}
