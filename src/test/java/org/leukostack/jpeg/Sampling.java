package org.leukostack.jpeg;

/** The samplings that planes have. */
enum Sampling {
  GREY(0, 0),
  FULL(1, 1),
  HALF_WIDTH(2, 1),
  HALF_BOTH(2, 2);

  /** How many luma samples a chroma sample spans; 0 for none. */
  final int horizontal;

  final int vertical;

  Sampling(int horizontal, int vertical) {
    this.horizontal = horizontal;
    this.vertical = vertical;
  }

  /** Whether a JPEG is a plain baseline one of this sampling. */
  boolean isOf(byte[] jpeg) {
    try {
      BaselineFrame frame = BaselineParser.parse(jpeg);
      boolean grey = frame.components().length == 1;
      return this == GREY
          ? grey
          : !grey && frame.horizontal() == horizontal && frame.vertical() == vertical;
    } catch (IrregularData e) {
      return false;
    }
  }
}
