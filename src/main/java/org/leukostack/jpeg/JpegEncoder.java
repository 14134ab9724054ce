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
  default byte[] encode(Picture picture) {
    return encode(picture, "");
  }

  /**
   * Encodes a picture with a comment, as Pillow does since 9.4 with that of the picture that it cut
   * from.
   *
   * @param picture not more than 65,500 pixels wide or high
   * @param comment at most 65,533 Latin-1 characters, a byte each; empty for no comment
   * @return the whole file
   */
  byte[] encode(Picture picture, String comment);
}
