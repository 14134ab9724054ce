package org.leukostack.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagePlaceTest {

  /** A laptop's, below a bar of 24 pixels. */
  private static final Rectangle2D SCREEN = new Rectangle2D(0, 24, 1280, 776);

  @ParameterizedTest
  @CsvSource({
    "100, 60, 1000, 700, 100, 60, 1000, 700",
    "200, 100, 1920, 1080, 0, 24, 1280, 776",
    "900, 500, 1000, 700, 280, 100, 1000, 700",
    "-40, -30, 1000, 700, 0, 24, 1000, 700",
    "0, 24, 1280, 776, 0, 24, 1280, 776",
  })
  void aWindowFitsTheScreen(
      double x, double y, double width, double height, double x2, double y2, double w2, double h2) {
    WindowPlace before = new WindowPlace(x, y, width, height, false);
    assertThat(StagePlace.within(before, SCREEN)).isEqualTo(new WindowPlace(x2, y2, w2, h2, false));
  }

  /** All is twice as large: 1280 x 776 pixels are half as many units. */
  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aWindowFitsTheScreenAtTwiceTheScale(boolean maximized) {
    WindowPlace before = new WindowPlace(0, 24, 1280, 776, maximized);
    assertThat(StagePlace.within(before, new Rectangle2D(0, 12, 640, 388)))
        .isEqualTo(new WindowPlace(0, 12, 640, 388, maximized));
  }
}
