package org.leukostack.ui.gallery;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.leukostack.ui.adjudication.OpinionsPane;

/** The groups beside the tiles, and below them what the inspector says in the field. */
final class GalleryColumn extends VBox {

  /** Of the width; the tiles have the rest. */
  private static final double WIDEST_RAIL = 0.35;

  /** Of the height; the groups have the rest. */
  private static final double HIGHEST_OPINIONS = 0.7;

  /** Of the scroll around the opinions, in pixels. */
  private static final double EDGES = 4;

  /**
   * @param gallery that has the column
   */
  GalleryColumn(Region gallery, GroupRail rail, OpinionsPane opinions) {
    opinions.setPadding(new Insets(10));
    ScrollPane scroll = new ScrollPane(opinions);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("gallery-opinions");
    scroll.maxHeightProperty().bind(gallery.heightProperty().multiply(HIGHEST_OPINIONS));
    scroll
        .minHeightProperty()
        .bind(Bindings.min(opinions.heightProperty().add(EDGES), scroll.maxHeightProperty()));
    scroll.visibleProperty().bind(opinions.visibleProperty());
    scroll.managedProperty().bind(opinions.visibleProperty());
    setVgrow(rail, Priority.ALWAYS);
    getChildren().addAll(rail, scroll);
    maxWidthProperty().bind(gallery.widthProperty().multiply(WIDEST_RAIL));
  }
}
