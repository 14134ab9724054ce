package org.leukostack.ui.boxes;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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

/**
 * The box of a cell that the instrument missed, which is a cell once it is added. Used on the FX
 * thread only.
 */
final class CellDrawing {

  /**
   * The sides of the box that the keyboard starts from, in pixels: those of a common white cell.
   */
  private static final int DRAFT_SIDE = 100;

  /** What a missed cell is taken for on a slide without any white cell. */
  private static final PreClass SOME_WHITE_CELL = new PreClass(2);

  private final SlideModel slide;
  private final ReviewModel review;
  private final ReviewLoop loop;
  private final ReadOnlyObjectWrapper<@Nullable BoundingBox> draft = new ReadOnlyObjectWrapper<>();

  /** What was selected before; null for nothing. */
  private @Nullable ReviewedCell before;

  /** The draft before the mouse began to draw another one; null while it does not. */
  private @Nullable BoundingBox beforeSketch;

  /** Why what the mouse draws is no box of a cell; null if it is one. */
  private Prompt.@Nullable Message fault;

  CellDrawing(SlideModel slide, ReviewModel review, ReviewLoop loop) {
    this.slide = slide;
    this.review = review;
    this.loop = loop;
  }

  /** Null while nothing is drawn. */
  ReadOnlyObjectProperty<@Nullable BoundingBox> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  boolean isBegun() {
    return draft.get() != null;
  }

  /** Begins with a box around a point of the image. */
  void begin(double x, double y, ImageSize image) {
    before = slide.selected().orElse(null);
    draft.set(BoxShape.around(x, y, DRAFT_SIDE, image));
  }

  /** Drops it; the cell that was selected before is told. */
  Optional<CellId> drop() {
    Optional<CellId> selected = Optional.ofNullable(before).map(ReviewedCell::id);
    draft.set(null);
    before = null;
    beforeSketch = null;
    return selected;
  }

  void change(Function<BoundingBox, BoundingBox> how) {
    BoundingBox drawn = draft.get();
    if (drawn != null) {
      draft.set(how.apply(drawn));
    }
  }

  /** The mouse draws it anew between two points, in pixels of the image, perhaps outside of it. */
  void sketch(double x0, double y0, double x1, double y1, ImageSize image) {
    if (beforeSketch == null) {
      beforeSketch = draft.get();
    }
    BoxShape.Span across = BoxShape.span(x0, x1, image.width());
    BoxShape.Span down = BoxShape.span(y0, y1, image.height());
    fault =
        across.isOutside() || down.isOutside()
            ? Prompt.Message.BOX_OUTSIDE
            : across.isTiny() || down.isTiny() ? Prompt.Message.BOX_TOO_SMALL : null;
    draft.set(BoxShape.between(x0, y0, x1, y1, image));
  }

  /** The mouse lets go; false if what it drew is no box of a cell, which it says. */
  boolean endSketch() {
    BoundingBox earlier = beforeSketch;
    Prompt.Message why = fault;
    beforeSketch = null;
    fault = null;
    if (earlier == null || why == null) {
      return true;
    }
    draft.set(earlier);
    loop.tell(why);
    return false;
  }

  /** Adds the cell; empty if there is none, or its box is too small, which it says. */
  Optional<CellId> add() {
    BoundingBox box = draft.get();
    Field field = slide.spot().field();
    if (box == null || field == null) {
      return Optional.empty();
    }
    if (Math.min(box.width(), box.height()) < BoxShape.LEAST_OF_A_CELL) {
      loop.tell(Prompt.Message.BOX_TOO_SMALL);
      return Optional.empty();
    }
    Act.AddCell act = new Act.AddCell(field.imageNumber(), likelyClass(), box);
    CellId selected = drop().orElse(null);
    Optional<CellId> added = review.apply(act).flatMap(Change::cell);
    added.ifPresent(cell -> loop.stepsBack().wasDrawn(cell, selected));
    return added;
  }

  /** The class of the cell that was selected before, or else the commonest of the white cells. */
  private PreClass likelyClass() {
    return Optional.ofNullable(before)
        .map(ReviewedCell::preClass)
        .filter(CellDrawing::isKnownWhiteCell)
        .or(this::commonestWhiteClass)
        .orElse(SOME_WHITE_CELL);
  }

  private static boolean isKnownWhiteCell(PreClass preClass) {
    return preClass.isWhiteCell() && !preClass.isHidden();
  }

  private Optional<PreClass> commonestWhiteClass() {
    return slide.reviewedProperty().get().cells().stream()
        .map(ReviewedCell::preClass)
        .filter(CellDrawing::isKnownWhiteCell)
        .collect(Collectors.groupingBy(c -> c, Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<PreClass, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
