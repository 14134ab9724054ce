package org.leukostack.jpeg;

/**
 * Writes pictures as JPEG: quality 75, colour halved in both directions, the standard Huffman
 * tables, JFIF 1.01, which are the bytes that Pillow makes of them. Not thread-safe: one a worker.
 */
public interface JpegEncoder {

  /**
   * Encodes a picture; a grey one becomes a grey JPEG.
   *
   * @param picture not more than 65,500 pixels wide or high
   * @return the whole file
   */
  byte[] encode(Picture picture);
}
