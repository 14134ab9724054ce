package org.leukostack.ui.inspector;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.leukostack.ui.theme.SteadyLabel;
import org.leukostack.ui.theme.Tips;

/** What is known of the shown plane, in one line: it changes with each step. */
final class PlaneFact extends HBox {

  private final SteadyLabel value = new SteadyLabel();

  /**
   * @param name of the fact
   */
  PlaneFact(FactName name) {
    value.label().getStyleClass().add("fact-value");
    value.label().setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    Tips.whole(value.label());
    value.setMinWidth(0);
    HBox.setHgrow(value, Priority.ALWAYS);
    managedProperty().bind(visibleProperty());
    getChildren().addAll(name, value);
  }

  /** The label of the value, for its name. */
  Label valueLabel() {
    return value.label();
  }

  /** Shows a value; nothing, also no name, for an empty one. */
  void show(String text) {
    setVisible(!text.isEmpty());
    value.setText(text);
  }
}
