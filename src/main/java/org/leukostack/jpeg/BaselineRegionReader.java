package org.leukostack.jpeg;

import java.util.ArrayList;
import java.util.List;

/**
 * Decodes baseline JPEGs without decoding what nobody asked for. Its samples are those of libjpeg's
 * accurate decoder, bit for bit; whatever is not a plain, sound baseline JPEG it leaves to another
 * reader.
 */
final class BaselineRegionReader implements RegionReader {

  private final RegionReader other;

  /**
   * @param other reads what this one does not
   */
  BaselineRegionReader(RegionReader other) {
    this.other = other;
  }

  @Override
  public Decoded read(byte[] jpeg, List<Region> regions) throws JpegException {
    Soundness.check(jpeg, regions);
    try {
      BaselineFrame frame = BaselineParser.parse(jpeg);
      List<Picture> pictures = new ArrayList<>(regions.size());
      for (WindowSamples window : samples(jpeg, frame, regions)) {
        pictures.add(new WindowColours(frame, window).picture());
      }
      return new Decoded(pictures, List.of());
    } catch (IrregularData e) {
      return other.read(jpeg, regions);
    }
  }

  @Override
  public ArgbPicture readWhole(byte[] jpeg) throws JpegException {
    JpegHeader header = Soundness.check(jpeg);
    Region all = new Region(0, 0, header.width(), header.height());
    try {
      BaselineFrame frame = BaselineParser.parse(jpeg);
      return new WindowColours(frame, samples(jpeg, frame, List.of(all)).getFirst()).argb();
    } catch (IrregularData e) {
      return other.readWhole(jpeg);
    }
  }

  private static List<WindowSamples> samples(byte[] jpeg, BaselineFrame frame, List<Region> regions)
      throws IrregularData {
    List<WindowSamples> windows =
        regions.stream().map(region -> new WindowSamples(frame, region)).toList();
    new ScanDecoder(jpeg, frame, windows).decode();
    return windows;
  }
}
