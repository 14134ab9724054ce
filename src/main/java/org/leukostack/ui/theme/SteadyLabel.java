package org.leukostack.ui.theme;

import javafx.scene.control.Label;

/**
 * Words that change often, as with every focal plane. Other words of an ordinary label have the
 * whole window laid out anew, whether they are longer or not; here that happens only if they do not
 * fit into the room that the label has.
 */
public class SteadyLabel extends SteadyRoom {

  private final Label label;

  public SteadyLabel() {
    this(new Label());
  }

  /**
   * @param label gets the words; its style, its wrapping and its tooltip are as they are
   */
  protected SteadyLabel(Label label) {
    super(label);
    this.label = label;
    label.fontProperty().addListener(o -> requestLayout());
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
    boolean wrapped = label.isWrapText();
    double heightBefore = wrapped ? computePrefHeight(getWidth()) : 0;
    boolean wasCut = !wrapped && !fitsInOneLine();
    label.setText(text);
    boolean same = wrapped ? computePrefHeight(getWidth()) == heightBefore : fitsInOneLine();
    if (getWidth() == 0 || !(same || wasCut)) { // which was cut has all the room that there is
      requestLayout();
    }
  }

  private boolean fitsInOneLine() {
    return label.prefWidth(-1) <= getWidth() - snappedLeftInset() - snappedRightInset();
  }
}
