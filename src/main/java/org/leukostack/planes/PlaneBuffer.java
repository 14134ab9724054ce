package org.leukostack.planes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Holds one plane's file after the other. A slide has two gigabytes of planes; allocating a buffer
 * for each takes longer than reading the file.
 */
public final class PlaneBuffer {

  /** Grows in steps, so that the next plane, a little larger, still fits. */
  private static final int STEP = 1 << 14;

  /** Larger buffers are not kept. */
  private static final int MOST_KEPT = 1 << 22;

  /** Small enough for the copy that the system makes to stay in a cache. */
  private static final int PART = 1 << 17;

  private byte[] bytes = new byte[0];
  private int length;

  /** Beyond it are zeros. */
  private int filled;

  /**
   * Reads a whole file.
   *
   * @throws org.leukostack.jpeg.JpegException if no plane is as large
   * @throws IOException if the file cannot be read
   */
  public void read(Path file) throws IOException {
    int size = PlaneFiles.size(file);
    if (size > bytes.length || bytes.length > MOST_KEPT) {
      bytes = new byte[Math.ceilDiv(size + 1, STEP) * STEP];
      filled = 0;
    }
    length = 0;
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      int count = 0;
      while (count >= 0 && length < size) {
        int part = Math.min(PART, size - length);
        filled = Math.max(filled, length + part);
        count = channel.read(ByteBuffer.wrap(bytes, length, part));
        length += Math.max(count, 0);
      }
    }
    Arrays.fill(bytes, length, filled, (byte) 0);
    filled = length;
  }

  /** Shrinks the buffer after an unusually large file; its content is lost. */
  public void release() {
    if (bytes.length > MOST_KEPT) {
      bytes = new byte[0];
      length = 0;
      filled = 0;
    }
  }

  /**
   * The file that was read last, and zeros after it; another file's after the next {@link #read}.
   * After one that failed it holds no file.
   */
  public byte[] padded() {
    return bytes;
  }

  /** How many bytes of the file were read: all that it had then. */
  public int length() {
    return length;
  }

  /** A copy of the file. */
  public byte[] exact() {
    return Arrays.copyOf(bytes, length);
  }
}
