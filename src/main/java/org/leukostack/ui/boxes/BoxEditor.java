package org.leukostack.ui.boxes;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.ImageSize;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.ui.review.Prompt;
import org.leukostack.ui.review.ReviewLoop;
import org.leukostack.ui.review.ReviewModel;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Spot;

/**
 * The mode in which boxes can be changed; outside of it they are locked. It ends when the annotator
 * moves to another cell, so that an arrow key meant for navigation never moves a box. Used on the
 * FX thread only.
 */
public final class BoxEditor {

  private final SlideModel slide;
  private final ReviewModel review;
  private final ReviewLoop loop;
  private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
  private final CellDrawing drawing;
  private final ReadOnlyObjectWrapper<@Nullable BoundingBox> dragged =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable ImageSize> imageSize = new SimpleObjectProperty<>();
  private @Nullable CellId edited;

  /** The last step of the keys while one of them is held; null for none. */
  private Act.@Nullable EditBox step;

  private boolean choosing;

  public BoxEditor(SlideModel slide, ReviewModel review, ReviewLoop loop) {
    this.slide = slide;
    this.review = review;
    this.loop = loop;
    drawing = new CellDrawing(slide, review, loop);
    slide.spotProperty().addListener((o, before, now) -> moved(before, now));
    review
        .stateProperty()
        .addListener(
            (o, before, now) -> {
              if (!now.goesOnFrom(before)) {
                stop();
              }
            });
  }

  /** Whether boxes can be changed. */
  public ReadOnlyBooleanProperty editingProperty() {
    return editing.getReadOnlyProperty();
  }

  public boolean isEditing() {
    return editing.get();
  }

  /** The box of a cell that is being added, but is not yet; null for none. */
  public ReadOnlyObjectProperty<@Nullable BoundingBox> draftProperty() {
    return drawing.draftProperty();
  }

  /** What the box of the selected cell will be when the mouse lets it go; null for as it is. */
  public ReadOnlyObjectProperty<@Nullable BoundingBox> draggedProperty() {
    return dragged.getReadOnlyProperty();
  }

  /** The size of the shown image; boxes are kept in it. Null while there is none. */
  public ObjectProperty<@Nullable ImageSize> imageSizeProperty() {
    return imageSize;
  }

  /** Starts or ends the mode. */
  public void toggle() {
    if (isEditing()) {
      stop();
    } else {
      start();
    }
  }

  private boolean start() {
    if (!loop.canAct()) {
      return false;
    }
    loop.end();
    edited = selectedId();
    editing.set(true);
    loop.tell(edited == null ? Prompt.Message.NO_BOX : Prompt.Message.EDITING);
    return true;
  }

  /** Ends the mode; a box that was not added is dropped. */
  public void stop() {
    endStep();
    dragged.set(null);
    drawing.drop();
    edited = null;
    if (isEditing()) {
      editing.set(false);
      loop.makeWay();
    }
  }

  /** Drops the box that is being added, and without one ends the mode. */
  public void escape() {
    if (dragged.get() != null) {
      dragged.set(null);
    } else if (drawing.isBegun()) {
      drawing.drop().ifPresent(before -> choose(() -> slide.go(before)));
    } else {
      stop();
    }
  }

  /** Selects another cell to edit, without ending the mode. */
  public void choose(Runnable selection) {
    choosing = true;
    try {
      selection.run();
    } finally {
      choosing = false;
    }
  }

  /** Moves the draft or the selected box by whole pixels. */
  public void nudge(int dx, int dy) {
    change(box -> BoxShape.moved(box, dx, dy, image()));
  }

  /** Moves the right and the bottom edge of the draft or the selected box by whole pixels. */
  public void grow(int dx, int dy) {
    change(box -> BoxShape.resized(box, Handle.SOUTH_EAST, dx, dy, image()));
  }

  /** The keys are released: the next step is another act. */
  public void endStep() {
    step = null;
  }

  private void change(Function<BoundingBox, BoundingBox> how) {
    if (imageSize.get() == null) {
      loop.tell(Prompt.Message.NO_IMAGE);
    } else if (drawing.isBegun()) {
      drawing.change(how);
    } else {
      slide
          .selected()
          .ifPresentOrElse(
              cell -> step(cell, how.apply(cell.box())), () -> loop.tell(Prompt.Message.NO_BOX));
    }
  }

  private ImageSize image() {
    return Objects.requireNonNull(imageSize.get());
  }

  /** The mouse drags the selected box; {@link #drop} applies the change. */
  public void drag(BoundingBox box) {
    loop.makeWay(); // no hint over what is being moved
    dragged.set(box);
  }

  /** The mouse lets the selected box go. */
  public void drop() {
    BoundingBox box = dragged.get();
    dragged.set(null);
    if (box != null) {
      slide.selected().ifPresent(cell -> edit(cell, box));
    }
  }

  private void edit(ReviewedCell cell, BoundingBox box) {
    endStep();
    step(cell, box);
    endStep();
  }

  /** A key that is held does this again and again: each time is saved, and all are one act. */
  private void step(ReviewedCell cell, BoundingBox box) {
    if (box.isEmpty() || box.equals(cell.box())) {
      return;
    }
    Prompt.VerdictWithdrawn withdrawn = new Prompt.VerdictWithdrawn(cell.id());
    boolean told = step != null && withdrawn.equals(loop.promptProperty().get());
    Act.EditBox act = new Act.EditBox(cell.id(), box);
    review.goOn(step, act);
    step = act;
    if (told || cell.review().isJudged()) {
      loop.tell(withdrawn);
    }
  }

  /** Gives the selected cell its first box back. */
  public void revert() {
    ReviewedCell cell = slide.selected().orElse(null);
    if (cell == null) {
      loop.tell(Prompt.Message.NO_BOX);
    } else if (review.apply(new Act.RevertBox(List.of(cell.id()))).isEmpty()) {
      loop.tell(Prompt.Message.BOX_IS_ORIGINAL);
    } else if (cell.review().isJudged()) {
      loop.tell(new Prompt.VerdictWithdrawn(cell.id()));
    }
  }

  /** Removes the selected cell if the annotator added it. */
  public void remove() {
    ReviewedCell cell = slide.selected().orElse(null);
    if (cell == null) {
      loop.tell(Prompt.Message.NO_BOX);
    } else if (!cell.isAdded()) {
      loop.tell(Prompt.Message.ONLY_ADDED_CELLS);
    } else {
      choose(() -> remove(cell.id()));
      loop.tell(Prompt.Message.CELL_REMOVED);
    }
  }

  private void remove(CellId cell) {
    if (review.apply(new Act.RemoveCells(List.of(cell))).isPresent()) {
      loop.stepsBack().before(cell).ifPresent(slide::go);
    }
  }

  /**
   * Starts a box for a cell that the instrument missed; it is added by {@link #add}.
   *
   * @param x where in the image it starts from, in pixels
   * @param y where in the image it starts from, in pixels
   */
  public void draw(double x, double y) {
    ImageSize size = imageSize.get();
    if (drawing.isBegun() || (!isEditing() && !start())) {
      return;
    }
    if (size == null) {
      loop.tell(Prompt.Message.NO_IMAGE);
      return;
    }
    drawing.begin(x, y, size);
    choose(slide::selectNoCell); // so that no key meant for the new cell judges the old one
    loop.tell(Prompt.Message.DRAWING);
  }

  /**
   * The mouse draws another box for the cell that is being added, between two points, in pixels of
   * the image.
   */
  public void sketch(double x0, double y0, double x1, double y1) {
    ImageSize size = imageSize.get();
    if (drawing.isBegun() && size != null) {
      loop.end(); // no hint over what is being drawn
      drawing.sketch(x0, y0, x1, y1, size);
    }
  }

  /** The mouse has drawn the box: adds the cell, or says why that is no box of a cell. */
  public void endSketch() {
    if (drawing.endSketch()) {
      add();
    }
  }

  /** Adds the cell that was drawn, and selects it. */
  public void add() {
    drawing
        .add()
        .ifPresent(
            added -> {
              choose(() -> slide.go(added));
              slide.selected().ifPresent(cell -> loop.tell(new Prompt.CellAdded(cell.preClass())));
            });
  }

  private @Nullable CellId selectedId() {
    return slide.selected().map(ReviewedCell::id).orElse(null);
  }

  private void moved(Spot before, Spot now) {
    if (now.cell() == null || !now.hasSameCell(before)) {
      endStep();
    }
    if (!isEditing()) {
      return;
    }
    boolean sameField = Objects.equals(before.field(), now.field());
    CellId here = selectedId();
    if (!sameField || (!choosing && !Objects.equals(here, edited))) {
      stop();
    } else {
      edited = here;
      dragged.set(null);
    }
  }
}
