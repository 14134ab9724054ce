package org.leukostack.measure;

/** What a pixel of a cell's box shows; bytes, since a cell has ten thousand pixels. */
final class PixelKind {

  static final byte OUTSIDE_THE_CELL = 0;
  static final byte BACKGROUND = 1;
  static final byte CYTOPLASM = 2;
  static final byte NUCLEUS = 3;

  private PixelKind() {}
}
