package org.leukostack.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The size of an image.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record ImageSize(int width, int height) {

  public ImageSize {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("An image of " + width + " x " + height + " pixels");
    }
  }

  /**
   * The size that most planes of a stack have; of sizes as common, the one that comes first.
   *
   * @param inStackOrder the planes' sizes by ascending stack number, at least one
   */
  public static ImageSize mostCommon(List<ImageSize> inStackOrder) {
    Map<ImageSize, Integer> counts = new LinkedHashMap<>();
    for (ImageSize size : inStackOrder) {
      counts.merge(size, 1, Integer::sum);
    }
    ImageSize commonest = inStackOrder.getFirst();
    for (Map.Entry<ImageSize, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > counts.getOrDefault(commonest, 0)) {
        commonest = entry.getKey();
      }
    }
    return commonest;
  }

  @Override
  public String toString() {
    return width + " x " + height;
  }
}
