package org.leukostack.dataset.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes a tar archive of files, with the same bytes wherever and whenever it is made: dated 1970,
 * owned by nobody. A name that ustar cannot hold is in a pax header.
 *
 * <p>Source: POSIX.1-2001, pax interchange format.
 */
final class TarWriter implements Closeable {

  /** Of two empty blocks, at the end. */
  static final int END_BYTES = 1024;

  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 100;
  private static final int CHECKSUM_AT = 148;
  private static final byte FILE = '0';
  private static final byte PAX = 'x';

  private final OutputStream out;

  /**
   * @param out is closed with it
   */
  TarWriter(OutputStream out) {
    this.out = out;
  }

  /** How long a member is in an archive, with all that stands before and behind it. */
  static long bytes(String name, long length) {
    long pax = fitsUstar(name) ? 0 : BLOCK + padded(pax(name).length);
    return pax + BLOCK + padded(length);
  }

  /**
   * Adds a file.
   *
   * @throws IOException if it cannot be written
   */
  void add(String name, byte[] content) throws IOException {
    if (fitsUstar(name)) {
      member(name, FILE, content);
    } else {
      member("pax", PAX, pax(name));
      member("long-name", FILE, content); // what the pax header says counts
    }
  }

  private void member(String name, byte type, byte[] content) throws IOException {
    out.write(header(name, type, content.length));
    out.write(content);
    out.write(new byte[Math.toIntExact(padded(content.length) - content.length)]);
  }

  private static byte[] header(String name, byte type, int length) {
    ByteBuffer header = ByteBuffer.allocate(BLOCK);
    header.put(0, ascii(name));
    octal(header, 100, 8, 0644); // mode
    octal(header, 108, 8, 0); // user
    octal(header, 116, 8, 0); // group
    octal(header, 124, 12, length);
    octal(header, 136, 12, 0); // date
    header.put(156, type);
    header.put(257, ascii("ustar\00000"));
    octal(header, 329, 8, 0); // device
    octal(header, 337, 8, 0);
    Arrays.fill(header.array(), CHECKSUM_AT, CHECKSUM_AT + 8, (byte) ' ');
    int sum = 0;
    for (byte b : header.array()) {
      sum += b & 0xFF;
    }
    octal(header, CHECKSUM_AT, 7, sum); // and the blank behind it
    return header.array();
  }

  /** An octal number with a zero byte behind it. */
  private static void octal(ByteBuffer header, int at, int width, long value) {
    String digits = Long.toOctalString(value);
    header.put(at, ascii("0".repeat(width - 1 - digits.length()) + digits + '\0'));
  }

  private static boolean fitsUstar(String name) {
    return name.length() <= LONGEST_NAME && name.chars().allMatch(c -> c < 0x80);
  }

  /** One record: its own length in decimal, the key, the value. */
  private static byte[] pax(String name) {
    ByteBuffer value = utf8(" path=" + name + "\n");
    int length = value.remaining();
    int whole = length;
    while (whole != length + Integer.toString(whole).length()) {
      whole = length + Integer.toString(whole).length();
    }
    return ByteBuffer.allocate(whole).put(ascii(Integer.toString(whole))).put(value).array();
  }

  /** Half a pair of surrogates becomes a question mark. */
  private static ByteBuffer utf8(String text) {
    return StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static long padded(long length) {
    return (length + BLOCK - 1) / BLOCK * BLOCK;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      out.write(new byte[END_BYTES]);
    }
  }
}
