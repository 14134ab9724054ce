package org.leukostack.ui.inspector;

import javafx.scene.control.Label;
import org.leukostack.ui.theme.Tips;

/** What is known, in a few lines; a tooltip says all of a long comment. */
final class FactValue extends Label {

  private static final int MOST_LINES = 3;

  /** Wider than any text of one line, in pixels. */
  private static final double ONE_LINE = 100_000;

  FactValue() {
    getStyleClass().add("fact-value");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    Tips.whole(this);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.min(super.computePrefHeight(width), MOST_LINES * super.computePrefHeight(ONE_LINE));
  }
}
