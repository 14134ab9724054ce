package org.leukostack.ui.theme;

import javafx.geometry.Orientation;
import javafx.scene.control.Control;
import javafx.scene.layout.Region;

/**
 * The room of a control that often has to lay out itself anew, as with every focal plane, but
 * seldom needs another size: the window around it is not laid out with it.
 */
public class SteadyRoom extends Region {

  private final Control control;

  /** Its size is asked for when the window is laid out for another reason. */
  public SteadyRoom(Control control) {
    this.control = control;
    control.setManaged(false); // its changes go no further
    getChildren().add(control);
  }

  @Override
  public final Orientation getContentBias() {
    return control.getContentBias();
  }

  @Override
  protected final void layoutChildren() {
    double x = snappedLeftInset();
    double y = snappedTopInset();
    control.resizeRelocate(
        x, y, getWidth() - x - snappedRightInset(), getHeight() - y - snappedBottomInset());
  }

  @Override
  protected double computeMinWidth(double height) {
    return control.minWidth(height);
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + control.prefWidth(height) + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + control.prefHeight(inner) + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return control.minHeight(width);
  }

  @Override
  public double getBaselineOffset() {
    return snappedTopInset() + control.getBaselineOffset();
  }
}
