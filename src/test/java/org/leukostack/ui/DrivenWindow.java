package org.leukostack.ui;

import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.FxThread.settle;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.leukostack.testing.Keyboard;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;

/** A window driven by keys and mouse as a person would. */
abstract class DrivenWindow extends ShownWindow {

  final FxRobot robot = new FxRobot();

  void choose(String menuId, int item) {
    MenuButton menu = node("#" + menuId);
    onFx(
        () -> {
          MenuItem chosen =
              menu.getItems().stream()
                  .filter(i -> !(i instanceof javafx.scene.control.SeparatorMenuItem))
                  .toList()
                  .get(item);
          if (chosen instanceof javafx.scene.control.CheckMenuItem check) {
            check.setSelected(!check.isSelected());
          } else if (chosen instanceof javafx.scene.control.RadioMenuItem radio) {
            radio.setSelected(true);
          }
          chosen.fire();
        });
  }

  /** The cells that the walk goes through, as image number and key. */
  final List<String> queue() {
    return onFx(
        () ->
            model().queueProperty().get().cells().stream()
                .map(id -> id.imageNumber() + "/" + id.cellKey())
                .toList());
  }

  /** Presses the button of a dialog that closes it in the given way. */
  void answer(DialogPane dialog, javafx.scene.control.ButtonBar.ButtonData way) {
    onFx(
        () -> {
          ButtonType type =
              dialog.getButtonTypes().stream()
                  .filter(t -> t.getButtonData() == way)
                  .findFirst()
                  .orElseThrow();
          ((ButtonBase) dialog.lookupButton(type)).fire();
        });
    awaitClosed(dialog);
  }

  /** Leaves a dialog by Esc. */
  void escape(DialogPane dialog) {
    push(KeyCode.ESCAPE);
    awaitClosed(dialog);
  }

  /** Starts the export that a dialog offers. */
  void startExport(DialogPane dialog) {
    fire(dialog, "#export-start");
    awaitClosed(dialog);
  }

  /** What a button of a dialog puts on the clipboard. */
  String copiedBy(DialogPane dialog, String button) {
    fire(dialog, button);
    return onFx(() -> Clipboard.getSystemClipboard().getString());
  }

  private static void fire(DialogPane dialog, String button) {
    onFx(() -> ((ButtonBase) dialog.lookup(button)).fire());
  }

  void awaitClosed(DialogPane dialog) {
    await(
        "the dialog closes",
        () -> dialog.getScene() == null || !dialog.getScene().getWindow().isShowing());
  }

  void push(KeyCode... keys) {
    Keyboard.push(keys);
  }

  /** Clicks without the journey of the mouse, which takes its time. */
  void click(Node node) {
    click(centre(() -> node));
  }

  void click(String query) {
    click(centre(() -> found(query)));
  }

  /** In one step of the FX thread, since a part of the window may be made anew at any time. */
  private Point2D centre(Callable<Node> which) {
    Bounds bounds =
        onFx(
            () -> {
              window.layOut();
              Node node = which.call();
              return node.localToScreen(node.getBoundsInLocal());
            });
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  void click(Point2D onScreen) {
    BaseRobot mouse = robot.robotContext().getBaseRobot();
    mouse.moveMouse(onScreen);
    mouse.pressMouse(MouseButton.PRIMARY);
    mouse.releaseMouse(MouseButton.PRIMARY);
    settle();
  }

  void moveTo(Point2D onScreen) {
    robot.robotContext().getBaseRobot().moveMouse(onScreen);
    settle();
  }

  /** Presses the mouse at a point, moves it over the others, and releases it. */
  void drag(Point2D from, Point2D... over) {
    moveTo(from);
    robot.press(MouseButton.PRIMARY);
    for (Point2D point : over) {
      moveTo(point);
    }
    robot.release(MouseButton.PRIMARY);
  }

  void focus(Node node) {
    onFx(
        () -> {
          node.applyCss(); // without its skin a new field takes no keys
          node.requestFocus();
        });
    await(node + " has the focus", node::isFocused);
  }
}
