package org.leukostack.dataset.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A TIFF file whose pages are the planes of one cell: square, in colour, each deflated in one
 * strip. The directories come first and the strips behind them, so that a description can be put in
 * later without touching what is there.
 *
 * <p>Source: TIFF 6.0, and its supplement 2 for Deflate.
 */
final class StackTiff {

  private static final int HEADER_BYTES = 8;
  private static final int ENTRY_BYTES = 12;

  /** Three numbers of bits, and a resolution of 1 to 1, which all pages share. */
  private static final int SHARED_BYTES = 16;

  private static final int ENTRIES = 15;
  private static final int PAGE_BYTES = 2 + ENTRIES * ENTRY_BYTES + 4;

  /** The place of the entry of the description in a directory. */
  private static final int DESCRIPTION_ENTRY = 5;

  private static final int FIRST_PAGE = HEADER_BYTES + SHARED_BYTES;

  /** Where the first page says how long its description is, and then where it is. */
  private static final int DESCRIPTION_LENGTH =
      FIRST_PAGE + 2 + DESCRIPTION_ENTRY * ENTRY_BYTES + 4;

  private final int size;
  private final List<byte[]> strips;

  /**
   * @param size edge length of the planes in pixels
   * @param strips one a plane in stack order, as {@link PlaneDeflater} makes them; one that comes
   *     again is written once
   */
  StackTiff(int size, List<byte[]> strips) {
    this.size = size;
    this.strips = List.copyOf(strips);
  }

  /**
   * Writes a new file without a description.
   *
   * @throws IOException if it cannot be written
   */
  void write(Path file) throws IOException {
    IdentityHashMap<byte[], Integer> places = new IdentityHashMap<>();
    int end = FIRST_PAGE + strips.size() * PAGE_BYTES;
    for (byte[] strip : strips) {
      if (places.putIfAbsent(strip, end) == null) {
        end = Math.addExact(end, strip.length + strip.length % 2);
      }
    }
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      out.write(directories(places).array());
      IdentityHashMap<byte[], Boolean> written = new IdentityHashMap<>();
      for (byte[] strip : strips) {
        if (written.put(strip, true) == null) {
          out.write(strip);
          out.write(new byte[strip.length % 2]);
        }
      }
    }
  }

  private ByteBuffer directories(IdentityHashMap<byte[], Integer> places) {
    ByteBuffer bytes = littleEndian(FIRST_PAGE + strips.size() * PAGE_BYTES);
    bytes.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(FIRST_PAGE);
    bytes.putInt(1).putInt(1); // the resolution
    bytes.putShort((short) 8).putShort((short) 8).putShort((short) 8).putShort((short) 0);
    for (int page = 0; page < strips.size(); page++) {
      byte[] strip = strips.get(page);
      directory(bytes, places.getOrDefault(strip, 0), strip.length);
      bytes.putInt(page + 1 < strips.size() ? FIRST_PAGE + (page + 1) * PAGE_BYTES : 0);
    }
    return bytes;
  }

  /** What the value of an entry is, by its code in a file. */
  private enum Type {
    ASCII(2),
    SHORT(3),
    LONG(4),
    RATIONAL(5);

    private final short code;

    Type(int code) {
      this.code = (short) code;
    }
  }

  private void directory(ByteBuffer bytes, int strip, int stripBytes) {
    bytes.putShort((short) ENTRIES);
    entry(bytes, 256, Type.LONG, 1, size); // ImageWidth
    entry(bytes, 257, Type.LONG, 1, size); // ImageLength
    entry(bytes, 258, Type.SHORT, 3, HEADER_BYTES + 8); // BitsPerSample
    entry(bytes, 259, Type.SHORT, 1, 8); // Compression: Deflate
    entry(bytes, 262, Type.SHORT, 1, 2); // PhotometricInterpretation: RGB
    entry(bytes, 270, Type.ASCII, 1, 0); // ImageDescription: empty
    entry(bytes, 273, Type.LONG, 1, strip); // StripOffsets
    entry(bytes, 277, Type.SHORT, 1, 3); // SamplesPerPixel
    entry(bytes, 278, Type.LONG, 1, size); // RowsPerStrip
    entry(bytes, 279, Type.LONG, 1, stripBytes); // StripByteCounts
    entry(bytes, 282, Type.RATIONAL, 1, HEADER_BYTES); // XResolution
    entry(bytes, 283, Type.RATIONAL, 1, HEADER_BYTES); // YResolution
    entry(bytes, 284, Type.SHORT, 1, 1); // PlanarConfiguration: red, green and blue together
    entry(bytes, 296, Type.SHORT, 1, 1); // ResolutionUnit: none
    entry(bytes, 317, Type.SHORT, 1, 2); // Predictor: horizontal differences
  }

  /** A value of less than four bytes is at the left, which is the lower end here. */
  private static void entry(ByteBuffer bytes, int tag, Type type, int count, int value) {
    bytes.putShort((short) tag).putShort(type.code).putInt(count).putInt(value);
  }

  /**
   * Makes a new file of one without a description, with a description of its first page.
   *
   * @param text in ASCII
   * @throws IOException if it cannot be read or written
   */
  static void describe(Path plain, Path described, String text) throws IOException {
    Files.copy(plain, described); // where the disk can, this shares what does not change
    byte[] ascii = (text + '\0').getBytes(StandardCharsets.US_ASCII);
    try (FileChannel channel = FileChannel.open(described, StandardOpenOption.WRITE)) {
      int end = Math.toIntExact(channel.size());
      put(channel, ByteBuffer.wrap(ascii), end);
      put(channel, littleEndian(8).putInt(ascii.length).putInt(end).flip(), DESCRIPTION_LENGTH);
    }
  }

  private static void put(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
    long to = at;
    while (bytes.hasRemaining()) {
      to += channel.write(bytes, to);
    }
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
