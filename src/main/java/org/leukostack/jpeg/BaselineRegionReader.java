package org.leukostack.jpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decodes regions of baseline JPEGs without reconstructing the rest. Its samples are those of
 * libjpeg's accurate decoder, bit for bit; whatever is not a plain, sound baseline JPEG it leaves
 * to another reader.
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
    JpegHeader header = Soundness.check(jpeg, regions);
    try {
      Soundness.verifyOneScan(jpeg, header);
      PlaneScan scan = new PlaneScan(jpeg, BaselineParser.parse(jpeg), regions);
      new ScanDecoder(scan, null).decode();
      return pictures(scan, header);
    } catch (IrregularData e) {
      return other.read(jpeg, regions);
    }
  }

  @Override
  public Optional<List<Decoded>> readTwo(byte[] first, byte[] second, List<Region> regions) {
    try {
      JpegHeader header = Soundness.check(first, regions);
      JpegHeader secondHeader = Soundness.check(second, regions);
      Soundness.verifyOneScan(first, header);
      Soundness.verifyOneScan(second, secondHeader);
      BaselineFrame frame = BaselineParser.parse(first);
      BaselineFrame secondFrame = BaselineParser.parse(second);
      if (!frame.hasLayoutOf(secondFrame)) {
        return Optional.empty();
      }
      PlaneScan scan = new PlaneScan(first, frame, regions);
      PlaneScan secondScan = new PlaneScan(second, secondFrame, regions);
      new ScanDecoder(scan, secondScan).decode();
      return Optional.of(List.of(pictures(scan, header), pictures(secondScan, secondHeader)));
    } catch (IrregularData | JpegException e) {
      return Optional.empty(); // reading one by one tells which, and why
    }
  }

  @Override
  public ArgbPicture readWhole(byte[] jpeg) throws JpegException {
    JpegHeader header = Soundness.checkWhole(jpeg);
    Region all = new Region(0, 0, header.width(), header.height());
    try {
      PlaneScan scan = new PlaneScan(jpeg, BaselineParser.parse(jpeg), List.of(all));
      new ScanDecoder(scan, null).decode();
      return new WindowColours(scan.frame, scan.windows[0]).argb();
    } catch (IrregularData e) {
      return other.readWhole(jpeg);
    }
  }

  private static Decoded pictures(PlaneScan scan, JpegHeader header) {
    List<Picture> pictures = new ArrayList<>(scan.windows.length);
    for (WindowSamples window : scan.windows) {
      pictures.add(new WindowColours(scan.frame, window).picture());
    }
    return new Decoded(pictures, List.of(), header.comment());
  }
}
