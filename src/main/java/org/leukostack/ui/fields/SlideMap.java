package org.leukostack.ui.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.VLineTo;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.review.Tally;
import org.leukostack.text.Words;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.theme.Tips;

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

  // All dots of a kind are one node: to style hundreds takes longer than to open the slide.
  private final Path dots = new Path();
  private final Path filledDots = new Path();
  private final Path doneDots = new Path();
  private List<Field> fields = List.of();
  private @Nullable Scale drawnAt;
  private Set<Field> doneDrawn = Set.of();

  SlideMap(SlideModel model, Words words) {
    this.model = model;
    getStyleClass().add("slide-map");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(words.get("map.name"));
    Tips.say(this, words.get("map.name"));
    setMinHeight(90);
    setPrefHeight(130);
    here.getStyleClass().add("map-here");
    dots.getStyleClass().add("map-dot");
    filledDots.getStyleClass().add("map-dot");
    filledDots.pseudoClassStateChanged(FILLED, true);
    doneDots.getStyleClass().add("map-dot");
    doneDots.pseudoClassStateChanged(DONE, true);
    for (Shape shape : new Shape[] {dots, filledDots, doneDots, here}) {
      shape.setManaged(false); // it is placed here, and moving it asks for no other layout
      getChildren().add(shape);
    }
    model.folderProperty().addListener(o -> placeAnew());
    model
        .spotProperty()
        .addListener(
            (o, before, now) -> {
              if (!Objects.equals(before.field(), now.field())) {
                placeAnew();
              }
            });
    model.reviewedProperty().addListener(o -> placeAnew());
    visibleProperty().bind(managedProperty());
    showIfThereAreFields();
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    model.folderProperty().addListener(o -> showIfThereAreFields());
  }

  /** Its size is the same whatever it shows: no other part of the window is laid out for it. */
  private void placeAnew() {
    setNeedsLayout(true);
  }

  private void showIfThereAreFields() {
    setManaged(model.folder() != null && model.allFields().size() > 1);
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
    if (!fields.equals(model.allFields())) {
      fields = List.copyOf(model.allFields());
      drawnAt = null;
    }
    Set<Field> done = done();
    Scale scale = scale();
    if (!scale.equals(drawnAt) || !done.equals(doneDrawn)) {
      drawnAt = scale;
      doneDrawn = done;
      draw(dots, fields.stream().filter(f -> !done.contains(f) && !hasWhiteCells(f)), scale, DOT);
      draw(
          filledDots,
          fields.stream().filter(f -> !done.contains(f) && hasWhiteCells(f)),
          scale,
          DOT);
      draw(doneDots, fields.stream().filter(done::contains), scale, DONE_DOT);
    }
    Field field = model.spot().field();
    here.setVisible(field != null);
    if (field != null) {
      here.setX((double) Math.round(scale.x(field) - HERE / 2));
      here.setY((double) Math.round(scale.y(field) - HERE / 2));
    }
  }

  private static boolean hasWhiteCells(Field field) {
    return field.cells().stream().anyMatch(Cell::isWhiteCell);
  }

  private static void draw(Path path, Stream<Field> fields, Scale scale, double size) {
    List<PathElement> squares = new ArrayList<>();
    fields.forEach(
        field -> {
          double x = Math.round(scale.x(field) - size / 2);
          double y = Math.round(scale.y(field) - size / 2);
          squares.add(new MoveTo(x, y));
          squares.add(new HLineTo(x + size));
          squares.add(new VLineTo(y + size));
          squares.add(new HLineTo(x));
          squares.add(new ClosePath());
        });
    path.getElements().setAll(squares);
  }

  /** The fields all of whose cells are judged, or that are marked as viewed. */
  private Set<Field> done() {
    ReviewedSlide slide = model.reviewedProperty().get();
    return slide == null
        ? Set.of()
        : fields.stream()
            .filter(
                f ->
                    slide.isViewed(f.imageNumber())
                        || Tally.of(model.reviewedCells(f)).isComplete())
            .collect(Collectors.toSet());
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
