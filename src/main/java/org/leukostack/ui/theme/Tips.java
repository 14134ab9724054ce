package org.leukostack.ui.theme;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Tooltips. What one says is the accessible help of its control, so that screen readers say it too;
 * the tooltip itself, a scene of its own, is made when the pointer first comes: the window has so
 * many that they would delay its start.
 */
public final class Tips {

  /** So wide is a tooltip at most, in sizes of its font: a longer one has several lines. */
  private static final double LETTERS = 36;

  private Tips() {}

  /** Gives a control a tooltip, or the one that it has other words. */
  public static void say(Node control, String words) {
    control.setAccessibleHelp(words);
    prepare(control);
  }

  /** Gives a control a tooltip with words that change. */
  public static void follow(Node control, ObservableValue<String> words) {
    control.accessibleHelpProperty().bind(words);
    prepare(control);
  }

  /** Makes words the tooltip and the accessible text of a control, as long as they change. */
  public static void name(Control control, ObservableValue<String> words) {
    follow(control, words);
    control.accessibleTextProperty().bind(words);
  }

  /** Gives a label a tooltip that says all of a text for which there may be too little room. */
  public static void whole(Label label) {
    follow(label, label.textProperty());
  }

  private static void prepare(Node control) {
    if (control.getProperties().putIfAbsent(Tips.class, true) != null) {
      return;
    }
    control.addEventFilter(
        MouseEvent.MOUSE_ENTERED,
        new EventHandler<MouseEvent>() {
          @Override
          public void handle(MouseEvent entered) {
            control.removeEventFilter(MouseEvent.MOUSE_ENTERED, this);
            Tooltip tooltip = new Tooltip();
            tooltip.textProperty().bind(control.accessibleHelpProperty());
            tooltip.setWrapText(true);
            tooltip.maxWidthProperty().bind(tooltip.fontProperty().map(f -> LETTERS * f.getSize()));
            if (control instanceof Control owner) {
              owner.setTooltip(tooltip);
            } else {
              Tooltip.install(control, tooltip);
            }
          }
        });
  }
}
