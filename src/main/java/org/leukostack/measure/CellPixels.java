package org.leukostack.measure;

import static org.leukostack.measure.PixelKind.BACKGROUND;
import static org.leukostack.measure.PixelKind.CYTOPLASM;
import static org.leukostack.measure.PixelKind.NUCLEUS;
import static org.leukostack.measure.PixelKind.OUTSIDE_THE_CELL;

import org.leukostack.jpeg.Picture;
import org.leukostack.measure.CellFeatures.Measure;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;

/** The pixels of one cell, told apart; see {@link CellFeatures}. */
final class CellPixels {

  private static final int LEVELS = 256;

  private final CellRegion cell;
  private final double longerSide;
  private final byte[] kind;
  private final int[] counts = new int[NUCLEUS + 1];

  CellPixels(Picture crop, CropWindow window, BoundingBox box) {
    cell = CellRegion.of(crop, window, box);
    longerSide = Math.max(box.width(), box.height());
    kind = new byte[cell.width() * cell.height()];
    tellApart();
  }

  private void tellApart() {
    int[] all = new int[LEVELS];
    for (int y = 0; y < cell.height(); y++) {
      for (int x = 0; x < cell.width(); x++) {
        if (cell.isInside(x, y)) {
          kind[y * cell.width() + x] = BACKGROUND;
          all[cell.sample(x, y, 1)]++;
        }
      }
    }
    int nucleus = threshold(all, 0);
    int cytoplasm = threshold(all, nucleus + 1);
    for (int i = 0; i < kind.length; i++) {
      if (kind[i] != OUTSIDE_THE_CELL) {
        int green = cell.sample(i % cell.width(), i / cell.width(), 1);
        kind[i] = green <= nucleus ? NUCLEUS : green <= cytoplasm ? CYTOPLASM : BACKGROUND;
      }
      counts[kind[i]]++;
    }
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
    double whole = nucleus + counts[CYTOPLASM];
    values[Measure.SIZE.ordinal()] = Math.log(Math.max(1, longerSide));
    values[Measure.NUCLEUS_AREA.ordinal()] = Math.log(Math.max(1, nucleus));
    values[Measure.NUCLEUS_SHARE.ordinal()] = whole == 0 ? 0 : nucleus / whole;
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
          density[channel] +=
              -Math.log((cell.sample(i % cell.width(), i / cell.width(), channel) + 1) / 256.0);
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
    for (int y = 0; y < cell.height(); y++) {
      for (int x = 0; x + 1 < cell.width(); x++) {
        int at = y * cell.width() + x;
        if (kind[at] == CYTOPLASM && kind[at + 1] == CYTOPLASM) {
          steps++;
          sum += Math.abs(cell.sample(x, y, 1) - cell.sample(x + 1, y, 1));
        }
      }
    }
    return Math.log(1 + (steps == 0 ? 0 : (double) sum / steps));
  }

  /** How many sides of pixels of the nucleus have none beyond. */
  private double outline() {
    int sides = 0;
    for (int y = 0; y < cell.height(); y++) {
      for (int x = 0; x < cell.width(); x++) {
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
    return x >= 0
        && y >= 0
        && x < cell.width()
        && y < cell.height()
        && kind[y * cell.width() + x] == NUCLEUS;
  }
}
