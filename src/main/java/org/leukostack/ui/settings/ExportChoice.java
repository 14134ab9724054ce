package org.leukostack.ui.settings;

import org.jspecify.annotations.Nullable;
import org.leukostack.export.ExportRequest;
import org.leukostack.model.CropWindow;

/**
 * How the last export was made.
 *
 * @param outputRoot where it went; null if there was none
 * @param cropSize edge length of the crops, in pixels
 */
public record ExportChoice(@Nullable String outputRoot, int cropSize) {

  static final ExportChoice DEFAULT = new ExportChoice(null, CropWindow.DEFAULT_SIZE);

  /** A size that no export can have is the default one. */
  public ExportChoice {
    boolean isCropSize = cropSize >= 1 && cropSize <= ExportRequest.MAX_CROP_SIZE;
    cropSize = isCropSize ? cropSize : CropWindow.DEFAULT_SIZE;
  }
}
