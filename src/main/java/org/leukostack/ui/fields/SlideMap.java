package org.leukostack.ui.fields;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Field;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.text.Words;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Tally;

/** Where the fields lie on the slide, by the stage's position; a click goes to the nearest one. */
final class SlideMap extends Pane {

  private static final double MARGIN = 8;
  private static final double DOT = 5;
  private static final double HERE = 11;
  private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

  /** A field that is done is a small dot: its size tells it, not only its colour. */
  private static final double DONE_DOT = 3;

  private final SlideModel model;
  private final Rectangle here = new Rectangle(HERE, HERE);
  private List<Field> fields = List.of();

  SlideMap(SlideModel model, Words words) {
    this.model = model;
    getStyleClass().add("slide-map");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(words.get("map.name"));
    Tooltip.install(this, new Tooltip(words.get("map.name")));
    setMinHeight(90);
    setPrefHeight(130);
    here.getStyleClass().add("map-here");
    model.folderProperty().addListener(o -> requestLayout());
    model.spotProperty().addListener(o -> requestLayout());
    model.reviewedProperty().addListener(o -> requestLayout());
    visibleProperty().bind(managedProperty());
    setManaged(false);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    model
        .folderProperty()
        .addListener(o -> setManaged(model.folder() != null && model.allFields().size() > 1));
  }

  private void clicked(MouseEvent event) {
    Field nearest = nearest(event.getX(), event.getY());
    if (nearest != null) {
      model.selectField(nearest);
    }
  }

  private @Nullable Field nearest(double x, double y) {
    Scale scale = scale();
    Field nearest = null;
    double least = Double.MAX_VALUE;
    for (Field field : fields) {
      double distance = Math.hypot(scale.x(field) - x, scale.y(field) - y);
      if (distance < least) {
        least = distance;
        nearest = field;
      }
    }
    return nearest;
  }

  @Override
  protected void layoutChildren() {
    Scale scale = scale();
    if (!fields.equals(model.allFields()) || getChildren().isEmpty()) {
      fields = List.copyOf(model.allFields());
      getChildren().clear();
      for (Field field : fields) {
        Rectangle dot = new Rectangle(DOT, DOT);
        dot.getStyleClass().add("map-dot");
        dot.pseudoClassStateChanged(FILLED, !field.whiteCells().isEmpty());
        getChildren().add(dot);
      }
      getChildren().add(here);
      scale = scale();
    }
    for (int i = 0; i < fields.size(); i++) {
      Rectangle dot = (Rectangle) getChildren().get(i);
      boolean done = isDone(fields.get(i));
      double size = done ? DONE_DOT : DOT;
      dot.pseudoClassStateChanged(DONE, done);
      dot.setWidth(size);
      dot.setHeight(size);
      dot.setX((double) Math.round(scale.x(fields.get(i)) - size / 2));
      dot.setY((double) Math.round(scale.y(fields.get(i)) - size / 2));
    }
    Field field = model.spot().field();
    here.setVisible(field != null);
    if (field != null) {
      here.setX((double) Math.round(scale.x(field) - HERE / 2));
      here.setY((double) Math.round(scale.y(field) - HERE / 2));
    }
  }

  /** All its cells are judged, or somebody marked it as looked at. */
  private boolean isDone(Field field) {
    ReviewedSlide slide = model.reviewedProperty().get();
    return slide != null
        && (slide.isViewed(field.imageNumber())
            || Tally.of(model.reviewedCells(field)).isComplete());
  }

  private Scale scale() {
    int left = fields.stream().mapToInt(Field::stageX).min().orElse(0);
    int right = fields.stream().mapToInt(Field::stageX).max().orElse(0);
    int top = fields.stream().mapToInt(Field::stageY).min().orElse(0);
    int bottom = fields.stream().mapToInt(Field::stageY).max().orElse(0);
    double width = Math.max(1, (double) right - left);
    double height = Math.max(1, (double) bottom - top);
    double factor =
        Math.min((getWidth() - 2 * MARGIN) / width, (getHeight() - 2 * MARGIN) / height);
    return new Scale(
        factor,
        getWidth() / 2 - factor * (left + width / 2),
        getHeight() / 2 - factor * (top + height / 2));
  }

  /** From the stage's units to the map's; both axes alike, so that the smear keeps its shape. */
  private record Scale(double factor, double offsetX, double offsetY) {
    double x(Field field) {
      return offsetX + factor * field.stageX();
    }

    double y(Field field) {
      return offsetY + factor * field.stageY();
    }
  }
}
