package org.leukostack.ui.gallery;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.leukostack.ui.settings.TileChoice;

/** How large the crops of the tiles are, in pixels of the screen. Used on the FX thread only. */
public final class TileSize {

  /** How much larger a step makes the tiles. */
  private static final double STEP = 1.25;

  private final IntegerProperty size = new SimpleIntegerProperty(TileChoice.USUAL);

  private final ObservableValue<Integer> cropSize;

  /**
   * @param cropSize edge length of the crops, in pixels of the image
   */
  TileSize(ObservableValue<Integer> cropSize) {
    this.cropSize = cropSize;
  }

  /** Edge length of the tiles. */
  public IntegerProperty property() {
    return size;
  }

  /** Larger (1) or smaller (-1). */
  public void step(int by) {
    set(Math.round(size.get() * (by > 0 ? STEP : 1 / STEP)));
  }

  /** As large as at first. */
  public void usual() {
    set(TileChoice.USUAL);
  }

  /** A pixel of the screen for each of the image. */
  public void natural() {
    set(cropSize.getValue());
  }

  private void set(double pixels) {
    size.set((int) Math.clamp(pixels, TileChoice.SMALLEST, TileChoice.LARGEST));
  }
}
