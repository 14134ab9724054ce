package org.leukostack.jpeg;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What stands before the entropy-coded data, in libjpeg's order. Source: ITU-T T.81, annex B; ITU-T
 * T.871 (JFIF).
 */
final class FileHeader {

  private static final int AC = 0x10;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(640);

  private FileHeader() {}

  /**
   * The header of a picture of this size, with 1 or 3 channels, and a comment unless it is empty.
   */
  static byte[] of(int width, int height, int channels, String comment) {
    FileHeader header = new FileHeader();
    header.put(0xFF, Markers.SOI);
    header.jfif();
    if (!comment.isEmpty()) {
      header.segment(Markers.COM, comment.length());
      header.out.writeBytes(comment.getBytes(StandardCharsets.ISO_8859_1));
    }
    header.quantisation(0, QuantisationSteps.luma());
    if (channels == 3) {
      header.quantisation(1, QuantisationSteps.chroma());
    }
    header.frame(width, height, channels);
    header.huffman(0, HuffmanCodes.DC_LUMA);
    header.huffman(AC, HuffmanCodes.AC_LUMA);
    if (channels == 3) {
      header.huffman(1, HuffmanCodes.DC_CHROMA);
      header.huffman(AC | 1, HuffmanCodes.AC_CHROMA);
    }
    header.scan(channels);
    return header.out.toByteArray();
  }

  /** Version 1.01, square pixels, no thumbnail. */
  private void jfif() {
    segment(Markers.APP0, 14);
    out.writeBytes("JFIF\0".getBytes(StandardCharsets.US_ASCII));
    put(1, 1, 0, 0, 1, 0, 1, 0, 0);
  }

  private void quantisation(int table, int[] steps) {
    segment(Markers.DQT, 65);
    put(table);
    for (int place : Zigzag.ORDER) {
      put(steps[place]);
    }
  }

  private void frame(int width, int height, int channels) {
    segment(Markers.SOF0, 6 + 3 * channels);
    put(8, height >> 8, height, width >> 8, width, channels);
    for (int c = 0; c < channels; c++) {
      int sampling = c == 0 && channels == 3 ? 0x22 : 0x11;
      put(c + 1, sampling, c == 0 ? 0 : 1);
    }
  }

  private void huffman(int table, HuffmanCodes codes) {
    segment(Markers.DHT, 1 + codes.definition.length);
    put(table);
    out.writeBytes(codes.definition);
  }

  /** All components in one scan, all coefficients of them. */
  private void scan(int channels) {
    segment(Markers.SOS, 4 + 2 * channels);
    put(channels);
    for (int c = 0; c < channels; c++) {
      put(c + 1, c == 0 ? 0 : 0x11);
    }
    put(0, 63, 0);
  }

  private void segment(int marker, int length) {
    put(0xFF, marker, (length + 2) >> 8, length + 2);
  }

  private void put(int... bytes) {
    for (int b : bytes) {
      out.write(b);
    }
  }
}
