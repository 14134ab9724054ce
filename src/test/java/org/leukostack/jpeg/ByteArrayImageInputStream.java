package org.leukostack.jpeg;

import java.io.EOFException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Bytes in memory as ImageIO wants to read them, without a copy. Whoever reads on after the end is
 * told so by an exception: the JPEG reader would make up an end-of-image marker, two bytes at a
 * time and each with a warning, until it has skipped a segment of any length.
 */
final class ByteArrayImageInputStream extends ImageInputStreamImpl {

  private final byte[] bytes;

  ByteArrayImageInputStream(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    bitOffset = 0;
    return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws EOFException {
    bitOffset = 0;
    if (streamPos >= bytes.length && length > 0) {
      throw new EOFException("No more than %,d bytes".formatted(bytes.length));
    }
    int count = (int) Math.min(length, bytes.length - streamPos);
    System.arraycopy(bytes, (int) streamPos, target, offset, count);
    streamPos += count;
    return count;
  }

  @Override
  public long length() {
    return bytes.length;
  }
}
