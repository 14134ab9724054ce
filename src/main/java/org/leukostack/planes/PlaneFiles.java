package org.leukostack.planes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import org.leukostack.files.IoFault;
import org.leukostack.files.RefusedFileException;
import org.leukostack.jpeg.JpegException;
import org.leukostack.jpeg.JpegException.Reason;
import org.leukostack.jpeg.JpegHeader;
import org.leukostack.jpeg.Jpegs;

/** Reads as much of a plane's file as is needed. */
public final class PlaneFiles {

  /** Holds the frame header of nearly every JPEG. */
  private static final int FIRST_BYTES = 4096;

  /** The end of the picture is searched in parts of this size, from the end of the file. */
  private static final int PART = 65_536;

  /** Forty times a real plane; several must fit the memory at once. */
  private static final long MAX_BYTES = 32L << 20;

  private PlaneFiles() {}

  /**
   * Reads the frame header.
   *
   * @throws JpegException if it is no JPEG
   * @throws IOException if the file cannot be read
   */
  public static JpegHeader header(Path file) throws IOException {
    refuseUnlessFile(file);
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return header(channel);
    }
  }

  /**
   * Reads the frame header, and looks for an end-of-image marker; something else may follow it.
   *
   * @throws JpegException if it is no JPEG, one of a kind that is not read, or one that was cut off
   * @throws IOException if the file cannot be read
   */
  public static JpegHeader headerOfWhole(Path file) throws IOException {
    refuseUnlessFile(file);
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      JpegHeader header = header(channel);
      Jpegs.requireReadable(header);
      if (!hasEndOfImage(channel)) {
        throw new JpegException(Reason.TRUNCATED, channel.size(), "no end-of-image marker");
      }
      return header;
    }
  }

  /** Looks from the end on, part by part; each has a byte of the one behind it. */
  private static boolean hasEndOfImage(SeekableByteChannel channel) throws IOException {
    for (long end = channel.size(); end > 1; end -= PART) {
      long from = Math.max(0, end - PART - 1);
      if (hasEndOfImage(bytes(channel, from, (int) (end - from)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads a whole file.
   *
   * @throws JpegException if no plane is as large
   * @throws IOException if the file cannot be read
   */
  public static byte[] whole(Path file) throws IOException {
    size(file);
    return Files.readAllBytes(file);
  }

  /**
   * The size of a file that may be read whole.
   *
   * @throws JpegException if no plane is as large
   * @throws IOException if there is no such file
   */
  public static int size(Path file) throws IOException {
    long length = refuseUnlessFile(file).size();
    if (length > MAX_BYTES) {
      throw new JpegException(Reason.TOO_LARGE, -1, length + " bytes");
    }
    return (int) length;
  }

  /** Opening a named pipe would wait for ever. */
  private static BasicFileAttributes refuseUnlessFile(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (attributes.isDirectory()) {
      throw new RefusedFileException(file, IoFault.Kind.IS_A_FOLDER);
    }
    if (!attributes.isRegularFile()) {
      throw new RefusedFileException(file, IoFault.Kind.NOT_REGULAR);
    }
    return attributes;
  }

  private static JpegHeader header(SeekableByteChannel channel) throws IOException {
    int count = FIRST_BYTES;
    while (true) {
      long length = channel.size();
      boolean isAll = count >= Math.min(length, MAX_BYTES);
      try {
        return JpegHeader.parse(bytes(channel, 0, (int) Math.min(count, length)));
      } catch (JpegException e) {
        if (isAll || e.reason() != Reason.TRUNCATED) {
          throw e;
        }
      }
      count = (int) Math.min(4L * count, MAX_BYTES);
    }
  }

  private static byte[] bytes(SeekableByteChannel channel, long from, int count)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    channel.position(from);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // a read may return less than asked for
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private static boolean hasEndOfImage(byte[] bytes) {
    for (int i = bytes.length - 2; i >= 0; i--) {
      if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == 0xD9) {
        return true;
      }
    }
    return false;
  }
}
