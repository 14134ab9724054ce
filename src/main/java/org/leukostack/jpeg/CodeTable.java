package org.leukostack.jpeg;

import java.util.Arrays;
import org.leukostack.jpeg.JpegException.Reason;

/**
 * A Huffman table that also says what libjpeg makes of bits that are no code. Source: ITU-T T.81,
 * annex C and figure F.16; {@code jdhuff.c}.
 */
final class CodeTable {

  private static final int LONGEST = 16;

  /** Codes up to this length are found at once. */
  private static final int LOOKAHEAD = 10;

  private final byte[] symbols = new byte[256];

  /** For each length the last code, -1 for none, and what leads from a code to its symbol. */
  private final int[] last = new int[LONGEST + 2];

  private final int[] offsets = new int[LONGEST + 2];

  /** The length and the symbol of the code that some bits begin with; 0 if it is longer. */
  private final short[] quick = new short[1 << LOOKAHEAD];

  /**
   * @param counts of the codes of each length from 1 to 16
   * @param values in the order of their codes
   * @param dc whether its symbols are lengths of differences, which have at most 15 bits
   * @throws JpegException if it is none
   */
  CodeTable(int[] counts, byte[] values, boolean dc) throws JpegException {
    System.arraycopy(values, 0, symbols, 0, values.length);
    Arrays.fill(last, -1);
    int code = 0;
    int next = 0;
    for (int length = 1; length <= LONGEST; length++, code <<= 1) {
      offsets[length] = next - code;
      for (int i = 0; i < counts[length - 1]; i++, code++, next++) {
        verify(code < 1 << length && next < values.length && !(dc && (values[next] & 0xFF) > 15));
        last[length] = code;
        enter(code, length, values[next]);
      }
      verify(counts[length - 1] == 0 || code < 1 << length); // no code is all ones
    }
  }

  private static void verify(boolean sound) throws JpegException {
    if (!sound) {
      throw new JpegException(Reason.CORRUPT, -1, "a Huffman table that is none");
    }
  }

  private void enter(int code, int length, byte symbol) {
    if (length <= LOOKAHEAD) {
      int from = code << (LOOKAHEAD - length);
      short entry = (short) (length << 8 | (symbol & 0xFF));
      Arrays.fill(quick, from, from + (1 << (LOOKAHEAD - length)), entry);
    }
  }

  /** The next symbol; 0 and a warning for bits that are no code. */
  int symbol(CodeBits bits, JpegSource source) throws JpegException {
    int entry = quick[bits.peek(LOOKAHEAD)];
    if (entry != 0) {
      bits.drop(entry >> 8);
      return entry & 0xFF;
    }
    int code = bits.take(LOOKAHEAD);
    int length = LOOKAHEAD;
    while (length <= LONGEST && code > last[length]) {
      code = code << 1 | bits.take(1);
      length++;
    }
    if (length > LONGEST) {
      source.warn(JpegDamage.NO_CODE);
      return 0;
    }
    return symbols[code + offsets[length] & 0xFF] & 0xFF;
  }
}
