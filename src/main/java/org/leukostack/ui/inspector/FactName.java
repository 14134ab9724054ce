package org.leukostack.ui.inspector;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.leukostack.ui.theme.Wrapping;

/** What is known, before its value: all names have one width, of which a narrow pane has less. */
final class FactName extends Label {

  /** In sizes of the font. */
  private static final double WIDTH = 6.6;

  /** Of the pane: the value has the most. */
  private static final double MOST = 0.45;

  /**
   * @param pane in which the facts are
   */
  FactName(String text, Region pane) {
    super(text);
    getStyleClass().add("fact-name");
    Wrapping.wrap(this);
    ObservableValue<Double> width =
        Bindings.createObjectBinding(
            () -> Math.min(WIDTH * getFont().getSize(), MOST * pane.getWidth()),
            fontProperty(),
            pane.widthProperty());
    minWidthProperty().bind(width);
    prefWidthProperty().bind(width);
  }
}
