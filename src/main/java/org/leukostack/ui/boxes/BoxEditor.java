package org.leukostack.ui.boxes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.model.PreClass;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.Change;
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

  /**
   * The sides of the box that the keyboard starts from, in pixels: those of a common white cell.
   */
  private static final int DRAFT_SIDE = 100;

  /** What a missed cell is taken for on a slide without any white cell. */
  private static final PreClass SOME_WHITE_CELL = new PreClass(2);

  private final SlideModel slide;
  private final ReviewModel review;
  private final ReviewLoop loop;
  private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable BoundingBox> draft = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable BoundingBox> dragged =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable ImageSize> imageSize = new SimpleObjectProperty<>();
  private @Nullable ReviewedCell beforeDraft;
  private @Nullable CellId edited;

  /** The last step of the keys while one of them is held; null for none. */
  private Act.@Nullable EditBox step;

  private boolean choosing;

  public BoxEditor(SlideModel slide, ReviewModel review, ReviewLoop loop) {
    this.slide = slide;
    this.review = review;
    this.loop = loop;
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
    return draft.getReadOnlyProperty();
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
    draft.set(null);
    beforeDraft = null;
    edited = null;
    if (isEditing()) {
      editing.set(false);
      loop.end();
    }
  }

  /** Drops the box that is being added, and without one ends the mode. */
  public void escape() {
    if (dragged.get() != null) {
      dragged.set(null);
    } else if (draft.get() == null) {
      stop();
    } else {
      ReviewedCell before = beforeDraft;
      draft.set(null);
      beforeDraft = null;
      if (before != null) {
        choose(() -> slide.go(before.id()));
      }
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
    BoundingBox drawn = draft.get();
    if (imageSize.get() == null) {
      loop.tell(Prompt.Message.NO_IMAGE);
    } else if (drawn != null) {
      draft.set(how.apply(drawn));
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
    loop.end(); // no hint over what is being moved
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
    boolean told =
        step != null
            && new Prompt.Tell(Prompt.Message.EDIT_WITHDREW_VERDICT)
                .equals(loop.promptProperty().get());
    Act.EditBox act = new Act.EditBox(cell.id(), box);
    review.goOn(step, act);
    step = act;
    if (told || cell.review().isJudged()) {
      loop.tell(Prompt.Message.EDIT_WITHDREW_VERDICT);
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
      loop.tell(Prompt.Message.EDIT_WITHDREW_VERDICT);
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
      choose(() -> review.apply(new Act.RemoveCells(List.of(cell.id()))));
      loop.tell(Prompt.Message.CELL_REMOVED);
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
    if (draft.get() != null || (!isEditing() && !start())) {
      return;
    }
    if (size == null) {
      loop.tell(Prompt.Message.NO_IMAGE);
      return;
    }
    beforeDraft = slide.selected().orElse(null);
    draft.set(BoxShape.around(x, y, DRAFT_SIDE, size));
    choose(slide::selectNoCell); // so that no key meant for the new cell judges the old one
    loop.tell(Prompt.Message.DRAWING);
  }

  /** Another box for the cell that is being added. */
  public void sketch(BoundingBox box) {
    if (draft.get() != null) {
      loop.end(); // no hint over what is being drawn
      draft.set(box);
    }
  }

  /** Adds the cell that was drawn, and selects it. */
  public void add() {
    BoundingBox box = draft.get();
    Field field = slide.spot().field();
    if (box == null || field == null) {
      return;
    }
    Act.AddCell act = new Act.AddCell(field.imageNumber(), likelyClass(), box);
    draft.set(null);
    beforeDraft = null;
    review
        .apply(act)
        .flatMap(Change::cell)
        .ifPresent(
            added -> {
              choose(() -> slide.go(added));
              loop.tell(Prompt.Message.CELL_ADDED);
            });
  }

  /** The class of the cell that was selected before, or else the commonest of the white cells. */
  private PreClass likelyClass() {
    return Optional.ofNullable(beforeDraft)
        .map(ReviewedCell::preClass)
        .filter(PreClass::isWhiteCell)
        .or(this::commonestWhiteClass)
        .orElse(SOME_WHITE_CELL);
  }

  private Optional<PreClass> commonestWhiteClass() {
    return slide.reviewedProperty().get().cells().stream()
        .map(ReviewedCell::preClass)
        .filter(PreClass::isWhiteCell)
        .collect(Collectors.groupingBy(c -> c, Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<PreClass, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
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
