package org.leukostack.jpeg;

import java.util.List;

/**
 * Decodes every JPEG of Huffman codes, and what libjpeg-turbo makes of damaged ones: all
 * coefficients first, once, and then the pixels of the regions.
 */
final class PictureReader implements RegionReader {

  @Override
  public Decoded read(byte[] jpeg, List<Region> regions) throws JpegException {
    JpegHeader header = Soundness.check(jpeg, regions);
    return decode(
        header,
        () -> {
          CodedPicture picture = PictureParser.parse(jpeg, Soundness.bytes(header, regions));
          return new Decoded(
              regions.stream()
                  .map(region -> new PictureColours(picture, region).picture())
                  .toList(),
              picture.damage(),
              header.comment());
        });
  }

  @Override
  public ArgbPicture readWhole(byte[] jpeg) throws JpegException {
    JpegHeader header = Soundness.checkWhole(jpeg);
    Region all = new Region(0, 0, header.width(), header.height());
    return decode(
        header,
        () ->
            new PictureColours(PictureParser.parse(jpeg, Soundness.bytesOfWhole(header)), all)
                .argb());
  }

  /** Something that decodes a picture. */
  @FunctionalInterface
  private interface Decoding<T> {
    T run() throws JpegException;
  }

  /**
   * Once its turn has come. A heap that is short at this moment says nothing of the file: the error
   * goes to whoever asked, and fails an export rather than leaving out the plane.
   */
  private static <T> T decode(JpegHeader header, Decoding<T> decoding) throws JpegException {
    try (DecodingMemory.Share _ = DecodingMemory.take(header)) {
      return decoding.run();
    }
  }
}
