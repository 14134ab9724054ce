package org.leukostack.ui.theme;

import javafx.scene.control.Label;

/**
 * Words that change often, as with every focal plane. Other words of an ordinary label have the
 * whole window laid out anew, whether they are longer or not; here that happens only if they do not
 * fit into the room that the label has.
 */
public final class SteadyLabel extends SteadyRoom {

  private final Label label;

  public SteadyLabel() {
    this(new Label());
  }

  private SteadyLabel(Label label) {
    super(label);
    this.label = label;
    label.fontProperty().addListener(o -> requestLayout());
  }

  /** The label with the words, for its style and its name. */
  public Label label() {
    return label;
  }

  /** Shows other words, in one line. */
  public void setText(String text) {
    if (text.equals(label.getText())) {
      return;
    }
    double before = label.prefWidth(-1);
    label.setText(text);
    double now = label.prefWidth(-1);
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    if (getWidth() == 0 || (now > room && now > before)) {
      requestLayout();
    }
  }
}
