package org.leukostack.ui.inspector;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import org.leukostack.ui.theme.Scrolling;

/** Scrolls up and down, and only when there is too little room. */
final class InspectorScroll extends ScrollPane {

  InspectorScroll(Region content) {
    super(content);
    getStyleClass().add("inspector-scroll");
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
  }

  /**
   * The skin keeps all that is in view as a picture, which is right for what stands still while it
   * is scrolled: here the mark of the shown plane would have it made anew at each step.
   */
  @Override
  protected Skin<?> createDefaultSkin() {
    Skin<?> skin = super.createDefaultSkin();
    getChildren().forEach(part -> part.setCache(false));
    return skin;
  }

  /** Scrolls to a pane that is expanded. */
  void follow(TitledPane pane) {
    pane.heightProperty()
        .addListener(
            (o, before, now) -> {
              if (pane.isExpanded() && now.doubleValue() > before.doubleValue()) {
                Platform.runLater(() -> reveal(pane.getBoundsInParent())); // the content grows too
              }
            });
  }

  private void reveal(Bounds part) {
    layout();
    Scrolling.reveal(this, part);
  }
}
