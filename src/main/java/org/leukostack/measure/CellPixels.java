package org.leukostack.measure;

import org.leukostack.jpeg.Picture;
import org.leukostack.measure.CellFeatures.Measure;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;

/** The pixels of one cell, told apart; see {@link CellFeatures}. */
final class CellPixels {

  private static final int LEVELS = 256;
  private static final byte OUTSIDE = 0;
  private static final byte BACKGROUND = 1;
  private static final byte CYTOPLASM = 2;
  private static final byte NUCLEUS = 3;

  private final Picture crop;
  private final int left;
  private final int top;
  private final int width;
  private final int height;
  private final double longerSide;
  private final byte[] kind;
  private final int[] counts = new int[NUCLEUS + 1];

  CellPixels(Picture crop, CropWindow window, BoundingBox box) {
    this.crop = crop;
    left = Math.clamp((long) box.x() - window.x(), 0, crop.width());
    top = Math.clamp((long) box.y() - window.y(), 0, crop.height());
    int right = Math.clamp((long) box.x() - window.x() + box.width(), left, crop.width());
    int bottom = Math.clamp((long) box.y() - window.y() + box.height(), top, crop.height());
    width = right - left;
    height = bottom - top;
    longerSide = Math.max(box.width(), box.height());
    kind = new byte[width * height];
    tellApart();
  }

  private int sample(int x, int y, int channel) {
    int at = ((top + y) * crop.width() + left + x) * crop.channels();
    return crop.samples()[at + (crop.channels() == 1 ? 0 : channel)] & 0xFF;
  }

  private void tellApart() {
    int[] all = new int[LEVELS];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (isInside(x, y)) {
          kind[y * width + x] = BACKGROUND;
          all[sample(x, y, 1)]++;
        }
      }
    }
    int nucleus = threshold(all, 0);
    int cytoplasm = threshold(all, nucleus + 1);
    for (int i = 0; i < kind.length; i++) {
      if (kind[i] != OUTSIDE) {
        int green = sample(i % width, i / width, 1);
        kind[i] = green <= nucleus ? NUCLEUS : green <= cytoplasm ? CYTOPLASM : BACKGROUND;
      }
      counts[kind[i]]++;
    }
  }

  private boolean isInside(int x, int y) {
    double dx = (2 * x + 1 - width) / (double) width;
    double dy = (2 * y + 1 - height) / (double) height;
    return dx * dx + dy * dy <= 1;
  }

  /** The level that parts those from {@code least} on best: the last one of the darker part. */
  private static int threshold(int[] histogram, int least) {
    double count = 0;
    double sum = 0;
    for (int level = least; level < LEVELS; level++) {
      count += histogram[level];
      sum += (double) level * histogram[level];
    }
    double dark = 0;
    double darkSum = 0;
    double best = -1;
    int found = least;
    for (int level = least; level < LEVELS - 1; level++) {
      dark += histogram[level];
      darkSum += (double) level * histogram[level];
      if (dark > 0 && dark < count) {
        double apart = darkSum / dark - (sum - darkSum) / (count - dark);
        double between = dark * (count - dark) * apart * apart;
        if (between > best) {
          best = between;
          found = level;
        }
      }
    }
    return found;
  }

  CellFeatures features() {
    double[] values = new double[CellFeatures.SIZE];
    double nucleus = counts[NUCLEUS];
    double cell = nucleus + counts[CYTOPLASM];
    values[Measure.SIZE.ordinal()] = Math.log(Math.max(1, longerSide));
    values[Measure.NUCLEUS_AREA.ordinal()] = Math.log(Math.max(1, nucleus));
    values[Measure.NUCLEUS_SHARE.ordinal()] = cell == 0 ? 0 : nucleus / cell;
    colour(NUCLEUS, Measure.NUCLEUS_DENSITY.ordinal(), values);
    colour(CYTOPLASM, Measure.CYTOPLASM_DENSITY.ordinal(), values);
    values[Measure.GRANULARITY.ordinal()] = granularity();
    values[Measure.NUCLEUS_OUTLINE.ordinal()] =
        nucleus == 0 ? 0 : outline() / (2 * Math.sqrt(Math.PI * nucleus));
    return new CellFeatures(values);
  }

  /** Density, and from there on the shares of red and blue in it. */
  private void colour(byte what, int at, double[] values) {
    double[] density = new double[3];
    for (int i = 0; i < kind.length; i++) {
      if (kind[i] == what) {
        for (int channel = 0; channel < 3; channel++) {
          density[channel] += -Math.log((sample(i % width, i / width, channel) + 1) / 256.0);
        }
      }
    }
    double all = density[0] + density[1] + density[2];
    values[at] = counts[what] == 0 ? 0 : all / counts[what];
    values[at + 1] = all == 0 ? 0 : density[0] / all;
    values[at + 2] = all == 0 ? 0 : density[2] / all;
  }

  private double granularity() {
    long steps = 0;
    long sum = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x + 1 < width; x++) {
        int at = y * width + x;
        if (kind[at] == CYTOPLASM && kind[at + 1] == CYTOPLASM) {
          steps++;
          sum += Math.abs(sample(x, y, 1) - sample(x + 1, y, 1));
        }
      }
    }
    return Math.log(1 + (steps == 0 ? 0 : (double) sum / steps));
  }

  /** How many sides of pixels of the nucleus have none beyond. */
  private double outline() {
    int sides = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (isNucleus(x, y)) {
          sides += isNucleus(x - 1, y) ? 0 : 1;
          sides += isNucleus(x + 1, y) ? 0 : 1;
          sides += isNucleus(x, y - 1) ? 0 : 1;
          sides += isNucleus(x, y + 1) ? 0 : 1;
        }
      }
    }
    return sides;
  }

  private boolean isNucleus(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height && kind[y * width + x] == NUCLEUS;
  }
}
