package org.leukostack.check;

import java.util.ArrayList;
import java.util.List;
import org.leukostack.jpeg.JpegException;
import org.leukostack.jpeg.JpegHeader;
import org.leukostack.jpeg.Region;
import org.leukostack.jpeg.RegionReader;

/** Decodes a plane to the last pixel, to see whether it can be done. */
final class WholePicture {

  /**
   * A real plane is decoded at once; one whose header claims a huge size must not fill the heap.
   */
  private static final int PIXELS_AT_ONCE = 8_000_000;

  private WholePicture() {}

  /**
   * Decodes every pixel.
   *
   * @return the decoder's warnings, each once
   */
  static List<String> warnings(byte[] jpeg, JpegHeader header, RegionReader reader)
      throws JpegException, InterruptedException {
    List<String> warnings = new ArrayList<>();
    int rows = Math.max(1, PIXELS_AT_ONCE / header.width());
    for (int y = 0; y < header.height(); y += rows) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      int height = Math.min(rows, header.height() - y);
      Region band = new Region(0, y, header.width(), height);
      warnings.addAll(reader.read(jpeg, List.of(band)).warnings());
    }
    return warnings.stream().distinct().toList();
  }
}
