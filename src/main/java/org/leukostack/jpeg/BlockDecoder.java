package org.leukostack.jpeg;

/** Decodes what one scan says of blocks. */
interface BlockDecoder {

  /**
   * Decodes the next block.
   *
   * @param member of the scan, from 0
   * @param at where its coefficients, in zigzag order, begin
   */
  void decode(int member, short[] coefficients, int at) throws JpegException;

  /** Begins anew, as after a restart marker. */
  void restart();
}
