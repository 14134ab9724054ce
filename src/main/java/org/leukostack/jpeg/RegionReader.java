package org.leukostack.jpeg;

import java.util.List;
import java.util.Optional;

/** Decodes planes, whole or in parts. Implementations may be used by several threads at once. */
public interface RegionReader {

  /**
   * Decodes some rectangles of one JPEG, as libjpeg-turbo does: what that one goes on after is gone
   * on after, and told. What stands in a sound baseline file behind the last of them is not looked
   * at, save that it has an end: damage there is not noticed, and does no harm. That no damage
   * comes with a region says of the file only that it is sound up to there; with the last row and
   * column, that all of it is.
   *
   * @param jpeg the whole file
   * @param regions inside the picture that {@link JpegHeader#parse} finds in it; may overlap
   * @return one picture a region, in their order; grey pictures have one channel
   * @throws IllegalArgumentException if a region is not inside the picture
   * @throws JpegException if libjpeg-turbo does not decode it, it has no end, or it would take most
   *     of the heap
   * @throws java.util.concurrent.CancellationException if it takes long and the thread is
   *     interrupted, which it stays
   */
  Decoded read(byte[] jpeg, List<Region> regions) throws JpegException;

  /**
   * Decodes the same rectangles of two JPEGs, in less time than one after the other if it can.
   *
   * @param regions inside both pictures
   * @throws IllegalArgumentException if one is not
   * @return what {@link #read} gives for each; empty if they differ in layout or in their Huffman
   *     tables, or one of them is not plain and sound, and each has to be read by itself
   */
  default Optional<List<Decoded>> readTwo(byte[] first, byte[] second, List<Region> regions) {
    return Optional.empty();
  }

  /**
   * Decodes a whole JPEG for the screen.
   *
   * @throws JpegException if it cannot be decoded, ends before the picture does, or would take most
   *     of the heap
   * @throws java.util.concurrent.CancellationException as {@link #read} does
   */
  ArgbPicture readWhole(byte[] jpeg) throws JpegException;

  /**
   * Pictures, and what the decoder went on after.
   *
   * @param pictures as many as were asked for
   * @param damage empty if the file is sound as far as it was read
   * @param comment of the file, as {@link JpegHeader} has it
   */
  record Decoded(List<Picture> pictures, List<JpegDamage> damage, String comment) {}
}
