package org.leukostack.jpeg;

import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.BaselineFrame.Component;

/** Reads the segments before the scan of a baseline JPEG. Source: ITU-T T.81, annex B. */
final class BaselineParser {

  private final byte[] bytes;
  private final int[] @Nullable [] quantisation = new int[4][];
  private final @Nullable HuffmanTable[] dc = new HuffmanTable[4];
  private final @Nullable HuffmanTable[] ac = new HuffmanTable[4];
  private boolean jfif;
  private int restartInterval;
  private int frameAt = -1;

  private BaselineParser(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @throws IrregularData if it is anything but a plain baseline JPEG
   */
  static BaselineFrame parse(byte[] jpeg) throws IrregularData {
    try {
      return new BaselineParser(jpeg).parse();
    } catch (ArrayIndexOutOfBoundsException e) {
      throw new IrregularData("a segment that is longer than the file");
    }
  }

  private BaselineFrame parse() throws IrregularData {
    int at = 2;
    while (true) {
      if (u8(at) != 0xFF) {
        throw new IrregularData("junk between segments");
      }
      int marker = u8(at + 1);
      if (marker == 0xFF) {
        at++;
        continue;
      }
      int body = at + 4;
      int end = at + 2 + u16(at + 2);
      if (end < body || end > bytes.length) {
        throw new IrregularData("a segment's length");
      }
      switch (marker) {
        case Markers.SOF0, Markers.SOF1 -> {
          frameAt = frameAt < 0 ? body : irregular("a second frame");
          if (end - body != 6 + 3 * u8(body + 5)) {
            throw new IrregularData("a frame header's length");
          }
        }
        case Markers.DHT -> huffman(body, end);
        case Markers.DQT -> quantisation(body, end);
        case Markers.DRI ->
            restartInterval = end - body == 2 ? u16(body) : irregular("a restart interval");
        case Markers.APP0 ->
            jfif |= end - body >= 14 && u32(body) == 0x4A464946 && u8(body + 4) == 0;
        case Markers.SOS -> {
          return frame(body, end);
        }
        default -> {
          if ((!Markers.isApplication(marker) || marker == Markers.APP14)
              && marker != Markers.COM) {
            throw new IrregularData("marker " + Integer.toHexString(marker));
          }
        }
      }
      at = end;
    }
  }

  private static int irregular(String what) throws IrregularData {
    throw new IrregularData(what);
  }

  private void quantisation(int from, int end) throws IrregularData {
    int at = from;
    while (at < end) {
      int wide = u8(at) >> 4;
      int number = u8(at) & 15;
      if (number > 3 || wide > 0) {
        throw new IrregularData("a quantisation table of 16 bits");
      }
      int[] table = new int[64];
      for (int i = 0; i < 64; i++) {
        table[i] = u8(at + 1 + i);
      }
      quantisation[number] = table;
      at += 65;
    }
    if (at != end) {
      throw new IrregularData("a quantisation segment's length");
    }
  }

  private void huffman(int from, int end) throws IrregularData {
    int at = from;
    while (at < end) {
      int kind = u8(at) >> 4;
      int number = u8(at) & 15;
      int values = 0;
      for (int i = 1; i <= 16; i++) {
        values += u8(at + i);
      }
      if (kind > 1 || number > 3 || values > 256 || at + 17 + values > end) {
        throw new IrregularData("a Huffman table");
      }
      HuffmanTable table = HuffmanTables.of(bytes, at + 1, values, kind == 1);
      (kind == 0 ? dc : ac)[number] = table;
      at += 17 + values;
    }
  }

  private BaselineFrame frame(int scan, int end) throws IrregularData {
    if (frameAt < 0 || u8(frameAt) != 8) {
      throw new IrregularData("no frame of 8 bits");
    }
    int height = u16(frameAt + 1);
    int width = u16(frameAt + 3);
    int count = u8(frameAt + 5);
    if (width == 0 || height == 0 || (count != 1 && !(count == 3 && jfif)) || u8(scan) != count) {
      throw new IrregularData("not one scan of grey or YCbCr");
    }
    int h = 1;
    int v = 1;
    Component[] components = new Component[count];
    for (int i = 0; i < count; i++) {
      int inFrame = frameAt + 6 + 3 * i;
      int inScan = scan + 1 + 2 * i;
      verifyName(inFrame, inScan);
      int sampling = sampling(inFrame);
      if (i == 0 && count == 3) {
        h = sampling >> 4;
        v = sampling & 15;
        if (!(h == 1 && v == 1) && !(h == 2 && v <= 2 && v >= 1)) {
          throw new IrregularData("sampling " + h + " x " + v);
        }
      } else if (i > 0 && sampling != 0x11) {
        throw new IrregularData("chroma sampling");
      }
      components[i] = component(inFrame, inScan);
    }
    int spectrum = scan + 1 + 2 * count;
    if (u8(spectrum) != 0
        || u8(spectrum + 1) != 63
        || u8(spectrum + 2) != 0
        || spectrum + 3 != end) {
      throw new IrregularData("a scan of part of the spectrum");
    }
    BaselineFrame frame = new BaselineFrame(width, height, components, h, v, restartInterval, end);
    if (h == 2 && frame.samplesAcross(1) <= 2) {
      throw new IrregularData("too narrow for interpolation");
    }
    return frame;
  }

  private void verifyName(int inFrame, int inScan) throws IrregularData {
    if (u8(inFrame) != u8(inScan)) {
      throw new IrregularData("components in another order");
    }
    for (int before = frameAt + 6; before < inFrame; before += 3) {
      if (u8(before) == u8(inFrame)) {
        throw new IrregularData("two components of one name");
      }
    }
  }

  private int sampling(int inFrame) throws IrregularData {
    int sampling = u8(inFrame + 1);
    int h = sampling >> 4;
    int v = sampling & 15;
    if (h < 1 || h > 4 || v < 1 || v > 4) {
      throw new IrregularData("sampling that no JPEG has");
    }
    return sampling;
  }

  private Component component(int inFrame, int inScan) throws IrregularData {
    int tables = u8(inScan + 1);
    if (u8(inFrame + 2) > 3 || tables >> 4 > 3 || (tables & 15) > 3) {
      throw new IrregularData("a table's number");
    }
    return new Component(
        present(quantisation[u8(inFrame + 2)]), present(dc[tables >> 4]), present(ac[tables & 15]));
  }

  private static <T> T present(@Nullable T table) throws IrregularData {
    if (table == null) {
      throw new IrregularData("a table that is not defined");
    }
    return table;
  }

  private int u8(int at) {
    return bytes[at] & 0xFF;
  }

  private int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  private int u32(int at) {
    return u16(at) << 16 | u16(at + 2);
  }
}
