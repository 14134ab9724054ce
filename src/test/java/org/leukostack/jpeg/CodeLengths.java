package org.leukostack.jpeg;

import org.leukostack.jpeg.JpegException.Reason;

/**
 * A Huffman table that is searched once: quick to make, slow to use. Source: ITU-T T.81, figure
 * F.16.
 */
final class CodeLengths {

  static final int LONGEST = 16;

  private final byte[] jpeg;

  /** For each length: one more than its last code; what to add to a code for its value's place. */
  private final int[] ends = new int[LONGEST + 1];

  private final int[] places = new int[LONGEST + 1];
  private final int count;

  /**
   * @param at of the 16 counts, which the values follow
   * @throws JpegException if there are more codes than bits for them, or than bytes
   */
  CodeLengths(byte[] jpeg, int at) throws JpegException {
    this.jpeg = jpeg;
    int code = 0;
    int next = 0;
    for (int length = 1; length <= LONGEST; length++) {
      int ofLength = jpeg[at + length - 1] & 0xFF;
      places[length] = at + LONGEST + next - code;
      code += ofLength;
      next += ofLength;
      ends[length] = code;
      if (code > 1 << length) {
        throw new JpegException(
            Reason.CORRUPT,
            at + length - 1,
            "more codes of length " + length + " than there can be");
      }
      code <<= 1;
    }
    count = next;
    if (at + byteCount() > jpeg.length) {
      throw new JpegException(Reason.CORRUPT, at, "a Huffman table that the file does not hold");
    }
  }

  /** How many bytes the definition takes. */
  int byteCount() {
    return LONGEST + count;
  }

  /** Whether some bits, all those longer than its prefixes' codes, are a code. */
  boolean isCode(int bits, int length) {
    return bits < ends[length];
  }

  int symbol(int code, int length) {
    return jpeg[places[length] + code] & 0xFF;
  }
}
