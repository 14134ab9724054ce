package org.leukostack.ui.settings;

/** Which boxes are shown beside those of white cells. */
public record ShownBoxes(boolean redCells, boolean platelets) {
  static final ShownBoxes DEFAULT = new ShownBoxes(false, false);
}
