package org.leukostack.jpeg;

import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/** The codes of one of the standard's Huffman tables. Source: ITU-T T.81, annexes C and K.3. */
final class HuffmanCodes {

  static final HuffmanCodes DC_LUMA = new HuffmanCodes(JPEGHuffmanTable.StdDCLuminance);
  static final HuffmanCodes AC_LUMA = new HuffmanCodes(JPEGHuffmanTable.StdACLuminance);
  static final HuffmanCodes DC_CHROMA = new HuffmanCodes(JPEGHuffmanTable.StdDCChrominance);
  static final HuffmanCodes AC_CHROMA = new HuffmanCodes(JPEGHuffmanTable.StdACChrominance);

  /** In an entry of {@link #codes}: the bits of the code's length; above them is the code. */
  static final int LENGTH_BITS = 5;

  static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;

  /** For each symbol its code and the code's length. */
  final int[] codes = new int[256];

  /** What a DHT segment says of the table: 16 counts, and the symbols in the order of codes. */
  final byte[] definition;

  private HuffmanCodes(JPEGHuffmanTable table) {
    short[] counts = table.getLengths();
    short[] symbols = table.getValues();
    definition = new byte[16 + symbols.length];
    int code = 0;
    int next = 0;
    for (int length = 1; length <= counts.length; length++, code <<= 1) {
      definition[length - 1] = (byte) counts[length - 1];
      for (int i = 0; i < counts[length - 1]; i++, code++, next++) {
        definition[16 + next] = (byte) symbols[next];
        codes[symbols[next]] = code << LENGTH_BITS | length;
      }
    }
  }
}
