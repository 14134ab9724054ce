package org.leukostack.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.leukostack.jpeg.Picture;
import org.leukostack.measure.CellFeatures.Measure;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;

/** Measured on painted cells: a disc of a nucleus in a disc of cytoplasm on a bright ground. */
class CellFeaturesTest {

  private static final CropWindow WINDOW = new CropWindow(300, 200, 100);
  private static final BoundingBox BOX = new BoundingBox(310, 210, 80, 80);
  private static final int[] GROUND = {230, 220, 225};
  private static final int[] CYTOPLASM = {180, 150, 200};
  private static final int[] NUCLEUS = {90, 50, 140};

  private static Picture painted(double cell, double nucleus, int channels) {
    Picture picture = Picture.black(100, 100, channels);
    for (int y = 0; y < 100; y++) {
      for (int x = 0; x < 100; x++) {
        double r = Math.hypot(x + 0.5 - 50, y + 0.5 - 50);
        int[] colour = r < nucleus ? NUCLEUS : r < cell ? CYTOPLASM : GROUND;
        for (int c = 0; c < channels; c++) {
          picture.samples()[(y * 100 + x) * channels + c] = (byte) colour[channels == 1 ? 1 : c];
        }
      }
    }
    return picture;
  }

  private static double value(CellFeatures features, Measure measure) {
    return features.values()[measure.ordinal()];
  }

  @Test
  void theNucleusIsMeasured() {
    CellFeatures cell = CellFeatures.of(painted(35, 20, 3), WINDOW, BOX);
    assertThat(value(cell, Measure.SIZE)).isCloseTo(Math.log(80), offset(1e-9));
    assertThat(value(cell, Measure.NUCLEUS_AREA))
        .isCloseTo(Math.log(Math.PI * 20 * 20), offset(0.02));
    assertThat(value(cell, Measure.NUCLEUS_SHARE)).isCloseTo(20.0 * 20 / (35 * 35), offset(0.01));
    double red = -Math.log(91 / 256.0);
    double all = red - Math.log(51 / 256.0) - Math.log(141 / 256.0);
    assertThat(value(cell, Measure.NUCLEUS_DENSITY)).isCloseTo(all, offset(1e-9));
    assertThat(value(cell, Measure.NUCLEUS_RED)).isCloseTo(red / all, offset(1e-9));
    assertThat(value(cell, Measure.GRANULARITY)).as("even").isZero();
  }

  @Test
  void grainsCount() {
    Picture grainy = painted(35, 20, 3);
    for (int i = 1; i < grainy.samples().length; i += 6) {
      if ((grainy.samples()[i] & 0xFF) == CYTOPLASM[1]) {
        grainy.samples()[i] -= 10;
      }
    }
    assertThat(value(CellFeatures.of(grainy, WINDOW, BOX), Measure.GRANULARITY))
        .isGreaterThan(Math.log(5));
  }

  @Test
  void anOutlineOfTwoLobesIsLonger() {
    Picture lobes = painted(35, 0, 3);
    for (int y = 0; y < 100; y++) {
      for (int x = 0; x < 100; x++) {
        if (Math.hypot(x - 36, y - 50) < 13 || Math.hypot(x - 64, y - 50) < 13) {
          System.arraycopy(
              new byte[] {(byte) NUCLEUS[0], (byte) NUCLEUS[1], (byte) NUCLEUS[2]},
              0,
              lobes.samples(),
              (y * 100 + x) * 3,
              3);
        }
      }
    }
    assertThat(value(CellFeatures.of(lobes, WINDOW, BOX), Measure.NUCLEUS_OUTLINE))
        .isGreaterThan(
            1.3
                * value(
                    CellFeatures.of(painted(35, 18.4, 3), WINDOW, BOX), Measure.NUCLEUS_OUTLINE));
  }

  @Test
  void everyBoxHasFiniteMeasures() {
    for (int channels : new int[] {1, 3}) {
      for (BoundingBox box :
          new BoundingBox[] {
            new BoundingBox(0, 0, 5, 5),
            new BoundingBox(350, 250, 0, 0),
            new BoundingBox(395, 295, 500, 500),
            new BoundingBox(-100, -100, 2000, 2000)
          }) {
        assertThat(CellFeatures.of(painted(35, 20, channels), WINDOW, box).values())
            .doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
      }
    }
  }
}
