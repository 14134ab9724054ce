package org.leukostack.jpeg;

/**
 * Hands a picture out as squares, counted along their rows: a line of pixels of many squares at a
 * time. What a square has beyond the right or bottom edge are the last pixels repeated.
 */
final class PixelLines {

  private final Picture picture;
  private final int size;
  private final int across;
  private final int down;

  /**
   * @param size of the squares, in pixels
   */
  PixelLines(Picture picture, int size) {
    this.picture = picture;
    this.size = size;
    this.across = (picture.width() + size - 1) / size;
    this.down = (picture.height() + size - 1) / size;
  }

  /** Squares in a row. */
  int across() {
    return across;
  }

  /** Squares in all. */
  int count() {
    return across * down;
  }

  /** How many rows of pixels a square shares with the picture. */
  int rowsInside(int square) {
    return Math.min(size, picture.height() - square / across * size);
  }

  /**
   * Copies one line of some squares.
   *
   * @param first the first square
   * @param count how many
   * @param y which line of them, from 0
   * @param out gets the samples, square after square
   */
  void copy(int first, int count, int y, byte[] out) {
    int channels = picture.channels();
    int width = picture.width();
    int to = 0;
    int end = first + count;
    for (int square = first; square < end; ) {
      int column = square % across;
      int squares = Math.min(across - column, end - square);
      int row = Math.min(square / across * size + y, picture.height() - 1);
      int x = column * size;
      int inside = Math.min(squares * size, width - x) * channels;
      System.arraycopy(picture.samples(), (row * width + x) * channels, out, to, inside);
      int next = to + squares * size * channels;
      for (int i = to + inside; i < next; i++) {
        out[i] = out[i - channels];
      }
      to = next;
      square += squares;
    }
  }
}
