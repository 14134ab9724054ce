package org.leukostack.ui.theme;

import java.util.ArrayDeque;
import java.util.Queue;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * The keys that are typed while a dialog opens: the desktop still gives them to the window behind,
 * where a digit would set a class. They are kept, and given to the dialog once it has the focus.
 */
final class TypeAhead {

  private final Window behind;
  private final Dialog<?> dialog;
  private final Queue<KeyEvent> typed = new ArrayDeque<>();
  private final EventHandler<KeyEvent> keep = this::keep;
  private final ChangeListener<Boolean> focus = (o, before, now) -> focused(now);

  private TypeAhead(Window behind, Dialog<?> dialog) {
    this.behind = behind;
    this.dialog = dialog;
  }

  /** From the moment in which the dialog is shown until it has the focus, or is closed. */
  static void into(Dialog<?> dialog) {
    Window owner = dialog.getOwner();
    if (owner != null) {
      TypeAhead typing = new TypeAhead(owner, dialog);
      dialog.addEventHandler(DialogEvent.DIALOG_SHOWING, e -> typing.begin());
      dialog.addEventHandler(DialogEvent.DIALOG_SHOWN, e -> typing.shown());
      dialog.addEventHandler(DialogEvent.DIALOG_HIDDEN, e -> typing.end());
    }
  }

  private void begin() {
    behind.addEventFilter(KeyEvent.ANY, keep);
  }

  private void keep(KeyEvent event) {
    typed.add(event);
    event.consume();
  }

  private Window window() {
    return dialog.getDialogPane().getScene().getWindow();
  }

  private void shown() {
    window().focusedProperty().addListener(focus);
    focused(window().isFocused());
  }

  private void focused(boolean now) {
    if (now) {
      window().focusedProperty().removeListener(focus);
      Platform.runLater(this::giveTo); // its first field gets the focus with the window, or after
    }
  }

  private void giveTo() {
    end();
    for (KeyEvent event = typed.poll(); event != null; event = typed.poll()) {
      Node target = dialog.isShowing() ? window().getScene().getFocusOwner() : null;
      if (target != null && !answers(target, event)) {
        Event.fireEvent(target, event.copyFor(target, target));
      }
    }
  }

  /** A question is answered by nobody who has not seen it. */
  private static boolean answers(Node target, KeyEvent event) {
    return target instanceof ButtonBase
        && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER);
  }

  private void end() {
    behind.removeEventFilter(KeyEvent.ANY, keep);
  }
}
