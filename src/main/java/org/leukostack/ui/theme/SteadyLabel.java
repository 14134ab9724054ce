package org.leukostack.ui.theme;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Words that change often, as with every focal plane. Other words of an ordinary label have the
 * whole window laid out anew, whether they are longer or not; here that happens only if they do not
 * fit into the room that the label has.
 */
public class SteadyLabel extends Region {

  private final Label label;

  public SteadyLabel() {
    this(new Label());
  }

  /**
   * @param label gets the words; its style, its wrapping and its tooltip are as they are
   */
  protected SteadyLabel(Label label) {
    this.label = label;
    label.setManaged(false); // its changes go no further
    label.fontProperty().addListener(o -> requestLayout());
    getChildren().add(label);
  }

  /** The label with the words, for its style and its name. */
  public final Label label() {
    return label;
  }

  /** Shows other words. */
  public final void setText(String text) {
    if (text.equals(label.getText())) {
      return;
    }
    label.setText(text);
    if (!fits()) {
      requestLayout();
    }
  }

  private boolean fits() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    return label.isWrapText()
        ? computePrefHeight(getWidth()) == getHeight()
        : label.prefWidth(-1) <= width;
  }

  @Override
  public Orientation getContentBias() {
    return label.getContentBias();
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double y = snappedTopInset();
    label.resizeRelocate(
        x, y, getWidth() - x - snappedRightInset(), getHeight() - y - snappedBottomInset());
  }

  @Override
  protected double computeMinWidth(double height) {
    return label.minWidth(height);
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + label.prefWidth(height) + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + label.prefHeight(inner) + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return label.minHeight(width);
  }

  @Override
  public double getBaselineOffset() {
    return snappedTopInset() + label.getBaselineOffset();
  }
}
