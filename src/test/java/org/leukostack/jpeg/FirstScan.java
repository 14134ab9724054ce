package org.leukostack.jpeg;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.JpegException.Reason;
import org.leukostack.jpeg.ScanWalk.Coded;

/**
 * Finds the first scan of a JPEG, for {@link ScanWalk} to go over: shares no line with the decoder.
 */
final class FirstScan {

  private static final int BLOCK = 8;

  private final byte[] jpeg;
  private final JpegHeader header;
  private final @Nullable CodeLengths[][] tables = new @Nullable CodeLengths[2][4];
  private int frameAt;
  private int scanAt;
  private int interval;

  private FirstScan(byte[] jpeg, JpegHeader header) {
    this.jpeg = jpeg;
    this.header = header;
  }

  /** The first scan of a JPEG of Huffman codes. */
  static ScanWalk firstScan(byte[] jpeg, JpegHeader header) throws JpegException {
    FirstScan claim = new FirstScan(jpeg, header);
    try {
      claim.readSegments();
      return claim.scan();
    } catch (ArrayIndexOutOfBoundsException e) {
      throw claim.corrupt("a number that nothing has");
    }
  }

  private void readSegments() throws JpegException {
    int at = 2;
    while (at < header.scanOffset()) {
      int marker = u8(at + 1);
      if (u8(at) != 0xFF || marker == 0xFF || marker <= 1 || Markers.isRestart(marker)) {
        at++; // junk and fill bytes, as decoders skip them
        continue;
      }
      int body = at + 4;
      int end = at + 2 + u16(at + 2);
      switch (marker) {
        case Markers.DHT -> readTables(body, end);
        case Markers.DRI -> interval = u16(body);
        case Markers.SOS -> scanAt = body;
        default -> {
          if (marker == header.frameType()) {
            frameAt = body;
          }
        }
      }
      at = end;
    }
  }

  private void readTables(int from, int end) throws JpegException {
    int at = from;
    while (at < end) {
      CodeLengths table = new CodeLengths(jpeg, at + 1);
      tables[u8(at) >> 4][u8(at) & 15] = table;
      at += 1 + table.byteCount();
    }
  }

  private ScanWalk scan() throws JpegException {
    int count = u8(scanAt);
    if (count == 0 || count > header.components()) {
      throw corrupt("a scan of " + count + " components");
    }
    int mostAcross = 1;
    int mostDown = 1;
    for (int i = 0; i < header.components(); i++) {
      mostAcross = Math.max(mostAcross, across(i));
      mostDown = Math.max(mostDown, down(i));
    }
    List<Coded> coded = new ArrayList<>();
    int unitAcross = BLOCK * mostAcross;
    int unitDown = BLOCK * mostDown;
    for (int i = 0; i < count; i++) {
      int component = component(u8(scanAt + 1 + 2 * i));
      int blocks = across(component) * down(component);
      if (blocks == 0) {
        throw corrupt("a component without samples");
      }
      if (count == 1) { // a unit is a block
        unitAcross /= across(component);
        unitDown /= down(component);
        blocks = 1;
      }
      int numbers = u8(scanAt + 2 + 2 * i);
      boolean onlyDc = header.frameType() == Markers.SOF2;
      coded.add(new Coded(blocks, table(0, numbers >> 4), onlyDc ? null : table(1, numbers & 15)));
    }
    if (u8(scanAt + 1 + 2 * count) != 0) {
      throw corrupt("a first scan without DC coefficients");
    }
    long units =
        (long) Math.ceilDiv(header.width(), unitAcross) * Math.ceilDiv(header.height(), unitDown);
    return new ScanWalk(jpeg, header.scanOffset(), coded, interval, units);
  }

  /** Which component of the frame has an identifier. */
  private int component(int identifier) throws JpegException {
    for (int i = 0; i < header.components(); i++) {
      if (u8(frameAt + 6 + 3 * i) == identifier) {
        return i;
      }
    }
    throw corrupt("a scan of a component that is not in the frame");
  }

  private int across(int component) {
    return u8(frameAt + 7 + 3 * component) >> 4;
  }

  private int down(int component) {
    return u8(frameAt + 7 + 3 * component) & 15;
  }

  private CodeLengths table(int kind, int number) throws JpegException {
    CodeLengths table = tables[kind][number];
    if (table == null) {
      throw corrupt("a Huffman table that is not defined");
    }
    return table;
  }

  private JpegException corrupt(String what) {
    return new JpegException(Reason.CORRUPT, header.scanOffset(), what);
  }

  private int u8(int at) {
    return jpeg[at] & 0xFF;
  }

  private int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }
}
