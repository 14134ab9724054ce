package org.leukostack.ui.theme;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * What a dialog asks, which scrolls where the screen is too low for it, so that the buttons below
 * stay on the screen.
 */
public final class PageScroll extends ScrollPane {

  private final Region page;

  public PageScroll(Region page) {
    super(page);
    this.page = page;
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().add("page-scroll");
  }

  /** Its sentences wrap: how high it is depends on how wide it is. */
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double across = snappedLeftInset() + snappedRightInset();
    double down = snappedTopInset() + snappedBottomInset();
    return page.prefHeight(width < 0 ? width : width - across) + down;
  }
}
