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
    try (DecodingMemory.Share _ = DecodingMemory.take(header)) {
      CodedPicture picture = PictureParser.parse(jpeg);
      return new Decoded(
          regions.stream().map(region -> new PictureColours(picture, region).picture()).toList(),
          picture.damage(),
          header.comment());
    }
  }

  @Override
  public ArgbPicture readWhole(byte[] jpeg) throws JpegException {
    JpegHeader header = Soundness.checkWhole(jpeg);
    Region all = new Region(0, 0, header.width(), header.height());
    try (DecodingMemory.Share _ = DecodingMemory.take(header)) {
      return new PictureColours(PictureParser.parse(jpeg), all).argb();
    }
  }
}
