package org.leukostack.jpeg;

/** Cuts a grey picture into blocks of samples. */
final class ForwardGrey {

  private static final int BLOCK = 8;

  private final byte[] line = new byte[BlockBatch.MOST * BLOCK];

  /**
   * Fills a batch.
   *
   * @param blocks the picture in squares of 8 x 8 pixels
   * @param first the first block
   * @param count how many
   */
  void read(PixelLines blocks, int first, int count, BlockBatch batch) {
    batch.start(count);
    for (int y = 0; y < BLOCK; y++) {
      blocks.copy(first, count, y, line);
      for (int x = 0; x < BLOCK; x++) {
        int[] out = batch.values[y * BLOCK + x];
        for (int i = 0; i < count; i++) {
          out[i] = (line[i * BLOCK + x] & 0xFF) << DctConstants.PASS1_BITS;
        }
      }
    }
  }
}
