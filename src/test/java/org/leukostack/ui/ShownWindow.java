package org.leukostack.ui;

import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.FxThread.settle;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Control;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.leukostack.model.Field;
import org.leukostack.review.Review;
import org.leukostack.testing.Pointer;
import org.leukostack.ui.image.FocalImageView;
import org.leukostack.ui.image.Viewport;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Spot;

/** What is on the screen of a window, and where in the slide it is. */
abstract class ShownWindow {

  /** What the window is asked for that no screen shows. */
  TestWindow window;

  Stage stage;

  Workbench bench() {
    return window.bench();
  }

  SlideModel model() {
    return window.model();
  }

  /** What is said of the open slide; on the FX thread only. */
  Review said() {
    return bench().review().stateProperty().get().known().orElseThrow().review();
  }

  Spot spot() {
    return onFx(() -> model().spot());
  }

  int fieldNumber() {
    return Objects.requireNonNull(spot().field()).imageNumber();
  }

  /** "field/cell", with - for none. */
  String place() {
    return place(spot());
  }

  private static String place(Spot spot) {
    return Objects.requireNonNull(spot.field()).imageNumber()
        + "/"
        + (spot.cell() == null ? "-" : spot.cell().original().cellKey());
  }

  int plane() {
    return spot().stackNumber();
  }

  Field field(int imageNumber) {
    return onFx(
        () ->
            model().allFields().stream()
                .filter(f -> f.imageNumber() == imageNumber)
                .findFirst()
                .orElseThrow());
  }

  FocalImageView image() {
    return node(".focal-image");
  }

  /** Pixels of the image that boxes are painted on; for the FX thread. */
  int paintedBoxes() {
    FocalImageView image = (FocalImageView) found(".focal-image");
    window.layOut();
    Node overlay = image.getChildrenUnmodifiable().get(1);
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    WritableImage picture = overlay.snapshot(clear, null);
    int painted = 0;
    for (int y = 0; y < picture.getHeight(); y += 2) {
      for (int x = 0; x < picture.getWidth(); x += 2) {
        painted += picture.getPixelReader().getArgb(x, y) >>> 24 == 0 ? 0 : 1;
      }
    }
    return painted;
  }

  /** A point of the shown image, in pixels of it, on the screen. */
  Point2D onScreen(double imageX, double imageY) {
    FocalImageView image = image();
    return onFx(
        () -> {
          window.layOut();
          Viewport v = image.viewportProperty().get();
          return image.localToScreen(
              v.offsetX() + v.scale() * imageX, v.offsetY() + v.scale() * imageY);
        });
  }

  /** A visible node of the main window. */
  @SuppressWarnings("unchecked")
  <N extends Node> N node(String query) {
    return (N) onFx(() -> found(query));
  }

  Node found(String query) {
    return stage.getScene().getRoot().lookupAll(query).stream()
        .filter(ShownWindow::isShown)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + query + " on the screen"));
  }

  /**
   * The tooltip that a control has when the pointer comes, or null; for the FX thread. Nothing
   * moves on the screen.
   */
  static Tooltip tooltip(Control control) {
    Pointer.enter(control);
    return control.getTooltip();
  }

  static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** The crops of the strip, from left to right. */
  List<Node> tiles() {
    return onFx(
        () ->
            stage.getScene().getRoot().lookupAll(".tile").stream()
                .sorted(Comparator.comparingDouble(Node::getLayoutX))
                .toList());
  }

  String text(String query) {
    Labeled labeled = node(query);
    return onFx(labeled::getText);
  }

  /** All words that labels of the main window, or of a part of it, show. */
  List<String> shownTexts(String query) {
    return onFx(
        () ->
            stage.getScene().getRoot().lookupAll(query).stream()
                .filter(ShownWindow::isShown)
                .flatMap(ShownWindow::texts)
                .toList());
  }

  private static Stream<String> texts(Node node) {
    return Stream.of(".label", ".hyperlink", ".button")
        .flatMap(kind -> node.lookupAll(kind).stream())
        .filter(ShownWindow::isShown)
        .map(n -> ((Labeled) n).getText())
        .filter(t -> t != null && !t.isBlank());
  }

  /** The open dialog of the window, once there is one. */
  DialogPane dialog() {
    await("a dialog", () -> openDialog().isPresent());
    settle();
    return onFx(() -> openDialog().orElseThrow());
  }

  Optional<DialogPane> openDialog() {
    return Window.getWindows().stream()
        .filter(w -> w != stage && w.isShowing() && w.getScene() != null)
        .map(w -> w.getScene().getRoot())
        .filter(DialogPane.class::isInstance)
        .map(DialogPane.class::cast)
        .findFirst();
  }

  /** What a dialog says. */
  String saying(DialogPane dialog) {
    return onFx(
        () -> {
          StringBuilder said = new StringBuilder();
          said.append(dialog.getHeaderText()).append('\n').append(dialog.getContentText());
          for (Node node : dialog.lookupAll("*")) {
            if (node instanceof Labeled label) {
              said.append('\n').append(label.getText());
            } else if (node instanceof TextArea area) {
              said.append('\n').append(area.getText());
            }
          }
          return said.toString();
        });
  }
}
