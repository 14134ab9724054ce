package org.leukostack.ui.theme;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Tooltips that follow the keys that are in force. */
public final class Tips {

  private Tips() {}

  /** Makes words the tooltip and the accessible text of a control, as long as they change. */
  public static void name(Control control, ObservableValue<String> words) {
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(words);
    control.setTooltip(tooltip);
    control.accessibleTextProperty().bind(words);
  }

  /** A tooltip that says all of a text for which there may be too little room. */
  public static Tooltip whole(Label label) {
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(label.textProperty());
    return tooltip;
  }
}
