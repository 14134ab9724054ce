package org.leukostack.ui.theme;

import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.DialogPane;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** How wide a dialog is: so many letters, as far as the screen has room. */
public enum DialogSize {
  /** A question with a field or two. */
  QUESTION("question-dialog"),
  /** Sentences. */
  TEXT("text-dialog"),
  /** Rows of several columns. */
  TABLE("table-dialog"),
  /** As wide as what is in it. */
  CONTENT("content-dialog");

  /** Of the screen's height, for the frame and title of the window. */
  private static final double FRAME = 60;

  private final String styleClass;

  DialogSize(String styleClass) {
    this.styleClass = styleClass;
  }

  /**
   * Gives a dialog this size to begin with, and the keys that are typed while it opens; its owner,
   * if it has one, is set before.
   */
  public void give(Dialog<?> dialog) {
    TypeAhead.into(dialog);
    dialog.setResizable(true); // on Linux one that is not shrinks to the least it can be
    DialogPane pane = dialog.getDialogPane();
    pane.getStyleClass().add(styleClass);
    Rectangle2D screen = screenOf(dialog.getOwner()).getVisualBounds();
    pane.setStyle( // what is set in code loses against the theme's 600 pixels
        String.format(
            Locale.ROOT,
            "-fx-max-width: %.0fpx; -fx-max-height: %.0fpx;",
            screen.getWidth(),
            screen.getHeight() - FRAME));
    FirstSize.keep(dialog);
    dialog.addEventHandler(DialogEvent.DIALOG_SHOWN, e -> keepWithin(screen, dialog));
  }

  /** It is centred over its owner, which may be smaller, by the size that it would like to have. */
  private static void keepWithin(Rectangle2D screen, Dialog<?> dialog) {
    Window window = dialog.getDialogPane().getScene().getWindow();
    double right = screen.getMaxX() - window.getWidth();
    double lowest = screen.getMaxY() - window.getHeight();
    double x = within(window.getX(), screen.getMinX(), right);
    double y = within(window.getY(), screen.getMinY(), lowest);
    if (x != window.getX()) {
      window.setX(x);
    }
    if (y != window.getY()) {
      window.setY(y);
    }
  }

  private static double within(double value, double least, double most) {
    return Math.clamp(value, least, Math.max(least, most));
  }

  private static Screen screenOf(@Nullable Window owner) {
    if (owner == null) {
      return Screen.getPrimary();
    }
    return Screen.getScreensForRectangle(
            owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
        .stream()
        .findFirst()
        .orElseGet(Screen::getPrimary);
  }
}
