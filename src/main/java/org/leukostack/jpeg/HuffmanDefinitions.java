package org.leukostack.jpeg;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The Huffman tables in force, as their segments define them. */
final class HuffmanDefinitions {

  private static final int TABLES = 4;
  private static final int AC = 0x10;
  private static final int LENGTHS = 16;
  private static final int MOST_VALUES = 256;

  /** The counts of the codes of each length, and their symbols. */
  @SuppressWarnings("ArrayRecordComponent") // never changed
  private record Definition(int[] counts, byte[] values) {
    private static Definition standard(HuffmanCodes codes) {
      int[] counts = new int[LENGTHS];
      Arrays.setAll(counts, i -> codes.definition[i] & 0xFF);
      return new Definition(
          counts, Arrays.copyOfRange(codes.definition, LENGTHS, codes.definition.length));
    }
  }

  private final @Nullable Definition[] dc = new Definition[TABLES];
  private final @Nullable Definition[] ac = new Definition[TABLES];

  /** Reads a DHT segment. */
  void read(JpegSource source) throws JpegException {
    int left = source.u16() - 2;
    while (left > LENGTHS) {
      int first = source.u8();
      int[] counts = new int[LENGTHS];
      int values = 0;
      for (int i = 0; i < LENGTHS; i++) {
        counts[i] = source.u8();
        values += counts[i];
      }
      left -= 1 + LENGTHS;
      boolean isAc = (first & AC) != 0;
      int number = isAc ? first - AC : first;
      if (values > MOST_VALUES || values > left || number >= TABLES) {
        throw source.corrupt("a Huffman table that is none");
      }
      byte[] symbols = new byte[values];
      for (int i = 0; i < values; i++) {
        symbols[i] = (byte) source.u8();
      }
      left -= values;
      (isAc ? ac : dc)[number] = new Definition(counts, symbols);
    }
    if (left != 0) {
      throw source.corrupt("a Huffman segment's length");
    }
  }

  /** The tables of ITU-T T.81, annex K.3, stand for those that a file does not define. */
  void addStandardTables() {
    add(dc, 0, HuffmanCodes.DC_LUMA);
    add(dc, 1, HuffmanCodes.DC_CHROMA);
    add(ac, 0, HuffmanCodes.AC_LUMA);
    add(ac, 1, HuffmanCodes.AC_CHROMA);
  }

  private static void add(@Nullable Definition[] to, int number, HuffmanCodes codes) {
    if (to[number] == null) {
      to[number] = Definition.standard(codes);
    }
  }

  CodeTable dc(int number, JpegSource source) throws JpegException {
    return table(dc, number, true, source);
  }

  CodeTable ac(int number, JpegSource source) throws JpegException {
    return table(ac, number, false, source);
  }

  private static CodeTable table(
      @Nullable Definition[] of, int number, boolean isDc, JpegSource source) throws JpegException {
    Definition definition = number < TABLES ? of[number] : null;
    if (definition == null) {
      throw source.corrupt("a Huffman table that is not defined");
    }
    return new CodeTable(definition.counts, definition.values, isDc);
  }
}
