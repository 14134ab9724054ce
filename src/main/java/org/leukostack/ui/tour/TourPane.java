package org.leukostack.ui.tour;

import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.leukostack.text.Words;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;

/**
 * A card with the step of the tour over the window, and a frame around the part that it is about.
 * The focus is on its words, which are read aloud then and leave all keys but Enter to the window.
 */
public final class TourPane extends StackPane {

  private static final double FRAME = 4;

  private final TourModel model;
  private final Words words;
  private final Commands commands;
  private final Runnable backToImage;
  private final Label title = new Label();
  private final Label text = new Label();
  private final Button back;
  private final Button next;
  private final VBox card;
  private final Rectangle frame = new Rectangle();
  private @Nullable Node part;
  private final InvalidationListener moved = o -> requestLayout();

  /**
   * @param backToImage gives the focus to what shows the slide, at the end
   */
  public TourPane(TourModel model, Words words, Commands commands, Runnable backToImage) {
    this.model = model;
    this.words = words;
    this.commands = commands;
    this.backToImage = backToImage;
    title.getStyleClass().add("section-title");
    text.setId("tour-text");
    Wrapping.wrap(text);
    text.setFocusTraversable(true);
    model.attendedProperty().bind(text.focusedProperty());
    text.setAccessibleRole(AccessibleRole.TEXT);
    text.accessibleTextProperty()
        .bind(Bindings.concat(title.textProperty(), ". ", text.textProperty()));
    back = button("tour.back", model::back);
    next = button("tour.next", model::next);
    next.getStyleClass().add("accent");
    FlowPane buttons = new FlowPane(8, 6, back, next, button("tour.end", model::end));
    card = new VBox(8, title, text, buttons);
    card.setId("tour");
    card.getStyleClass().add("tour-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    frame.getStyleClass().add("tour-frame");
    frame.setManaged(false);
    frame.setMouseTransparent(true);
    getChildren().addAll(card, frame);
    setPickOnBounds(false);
    setPadding(new Insets(14));
    setVisible(false);
    model.stepProperty().addListener((o, before, now) -> show(now));
  }

  private Button button(String wordKey, Runnable action) {
    Button button = new Button(words.get(wordKey));
    button.setId(wordKey.replace('.', '-'));
    Tips.say(button, words.get(wordKey + ".tooltip"));
    button.setOnAction(e -> action.run());
    return button;
  }

  private void show(@Nullable TourStep step) {
    boolean wasIn = isFocusWithin();
    setVisible(step != null);
    follow(step == null ? null : step.part());
    if (step == null) {
      text.textProperty().unbind();
      if (wasIn) {
        backToImage.run();
      }
      return;
    }
    int number = step.ordinal() + 1;
    int all = TourStep.values().length;
    title.setText(
        words.get("tour.title", words.get("tour." + step.name() + ".title"), number, all));
    text.textProperty()
        .bind(
            commands
                .keys()
                .sentence(
                    "tour." + step.name() + ".text", step.commands().toArray(Command[]::new)));
    back.setDisable(step.ordinal() == 0);
    next.setText(words.get(number == all ? "tour.done" : "tour.next"));
    Platform.runLater(this::takeFocus); // what was done last may still want it
  }

  private void takeFocus() {
    if (isVisible()) {
      text.requestFocus();
    }
  }

  /** Frames a part of the window, wherever it goes. */
  private void follow(@Nullable String selector) {
    if (part != null) {
      part.boundsInLocalProperty().removeListener(moved);
      part.localToSceneTransformProperty().removeListener(moved);
    }
    part = selector == null ? null : shown(selector);
    if (part != null) {
      part.boundsInLocalProperty().addListener(moved);
      part.localToSceneTransformProperty().addListener(moved);
    }
    requestLayout();
  }

  private @Nullable Node shown(String selector) {
    List<Node> found =
        getScene().getRoot().lookupAll(selector).stream().filter(TourPane::isShown).toList();
    return found.isEmpty() ? null : found.getFirst();
  }

  private static boolean isShown(Node node) {
    return Stream.iterate(node, n -> n != null, Node::getParent).allMatch(Node::isVisible);
  }

  @Override
  protected void layoutChildren() {
    Node about = part;
    frame.setVisible(about != null);
    boolean isLow = false;
    if (about != null) {
      Bounds bounds = sceneToLocal(about.localToScene(about.getLayoutBounds()));
      double left = Math.max(1, bounds.getMinX() - FRAME);
      double top = Math.max(1, bounds.getMinY() - FRAME);
      double right = Math.min(getWidth() - 1, bounds.getMaxX() + FRAME);
      double bottom = Math.min(getHeight() - 1, bounds.getMaxY() + FRAME);
      frame.setX(left);
      frame.setY(top);
      frame.setWidth(Math.max(0, right - left));
      frame.setHeight(Math.max(0, bottom - top));
      isLow = bounds.getCenterY() > getHeight() / 2;
    }
    setAlignment(card, isLow ? Pos.TOP_CENTER : Pos.BOTTOM_CENTER);
    super.layoutChildren();
  }
}
