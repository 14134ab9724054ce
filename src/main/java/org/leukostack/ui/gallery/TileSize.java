package org.leukostack.ui.gallery;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** How large the crops of the tiles are, in pixels of the screen. Used on the FX thread only. */
final class TileSize {

  private static final int SMALLEST = 64;
  private static final int LARGEST = 320;
  private static final int USUAL = 128;

  /** How much larger a step makes the tiles. */
  private static final double STEP = 1.25;

  private final IntegerProperty size = new SimpleIntegerProperty(USUAL);

  IntegerProperty property() {
    return size;
  }

  /** Larger (1) or smaller (-1). */
  void step(int by) {
    set(Math.round(size.get() * (by > 0 ? STEP : 1 / STEP)));
  }

  void usual() {
    set(USUAL);
  }

  void set(double pixels) {
    size.set((int) Math.clamp(pixels, SMALLEST, LARGEST));
  }
}
