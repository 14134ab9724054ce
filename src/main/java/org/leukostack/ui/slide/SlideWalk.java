package org.leukostack.ui.slide;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Field;
import org.leukostack.review.CellFilter;
import org.leukostack.review.CellId;
import org.leukostack.review.CellOrder;
import org.leukostack.review.QueueWalk;
import org.leukostack.review.ReviewQueue;
import org.leukostack.review.ReviewedCell;

/**
 * The steps from the place in a slide to other cells and fields, and where that place stands among
 * them. Cells are walked in the order of the queue, fields in that of the list. Used on the FX
 * thread only.
 */
public final class SlideWalk {

  private final SlideModel model;
  private @Nullable ShownCells shown;

  SlideWalk(SlideModel model) {
    this.model = model;
  }

  /** The field that is so many places further in the filtered list. */
  public void stepField(int by) {
    Field here = model.spot().field();
    List<Field> fields = model.fields();
    if (here == null || fields.isEmpty()) {
      return;
    }
    int index = fields.indexOf(here);
    if (index < 0) {
      model.selectField(fields.getFirst());
    } else {
      model.selectField(fields.get(Math.clamp(index + by, 0, fields.size() - 1)));
    }
  }

  /** Whether {@link #stepField} leads to another field. */
  public boolean hasField(int by) {
    Field here = model.spot().field();
    List<Field> fields = model.fields();
    if (here == null || fields.isEmpty()) {
      return false;
    }
    int index = fields.indexOf(here);
    return index < 0 || (index + by >= 0 && index + by < fields.size());
  }

  /** Whether {@link #stepCell} leads to another cell. */
  public boolean hasCell(int by) {
    Field here = model.spot().field();
    return here != null && walk().step(here.imageNumber(), selected(), by).isPresent();
  }

  /** The next cell of the queue that is shown, or the one before (by = -1), across fields. */
  public void stepCell(int by) {
    Field here = model.spot().field();
    if (here != null) {
      walk().step(here.imageNumber(), selected(), by).ifPresent(model::go);
    }
  }

  /** The first cell that Right and Left walk; empty if there is none. */
  public Optional<CellId> firstCell() {
    return model.folder() == null ? Optional.empty() : walk().first();
  }

  /** The last cell that Right and Left walk; empty if there is none. */
  public Optional<CellId> lastCell() {
    return model.folder() == null ? Optional.empty() : walk().last();
  }

  /** The next unreviewed cell of the queue; after the end, from the start again. */
  public Optional<CellId> nextUnreviewed() {
    Field here = model.spot().field();
    return here == null ? Optional.empty() : walk().nextUnreviewed(here.imageNumber(), selected());
  }

  /** Goes to the first shown cell of the queue; false if there is none. */
  public boolean goToFirst() {
    Optional<CellId> first = shown().first();
    first.ifPresent(model::go);
    return first.isPresent();
  }

  /** The place of the selected cell among all shown cells of the queue, from 1; 0 for none. */
  public int position() {
    CellId selected = selected();
    return selected == null ? 0 : shown().position(selected);
  }

  /** How many cells of the queue are shown, in all fields. */
  public int size() {
    return shown().countInQueue();
  }

  /** The cells that Right and Left walk, in the order of the queue. */
  public List<ReviewedCell> cells() {
    return walk().cells();
  }

  /** The cells of the slide that are shown, whether or not the queue has them. */
  public List<ReviewedCell> shownInSlide() {
    return shown().inSlide();
  }

  /**
   * Where the annotator may go from here, the likeliest first: to the next cell of the queue, to
   * the next unreviewed one, to the next field and to the one before. Where the whole slide is
   * walked, these are the fields of the list, and else those of the queue's cells.
   */
  public List<Spot> ahead() {
    Field here = model.spot().field();
    if (here == null) {
      return List.of();
    }
    QueueWalk walk = walk();
    ReviewQueue queue = model.queueProperty().get();
    boolean whole = queue.order() == CellOrder.SLIDE && queue.filter().equals(CellFilter.ALL);
    Set<Spot> spots = new LinkedHashSet<>();
    walk.step(here.imageNumber(), selected(), 1).flatMap(this::spotOf).ifPresent(spots::add);
    walk.nextUnreviewed(here.imageNumber(), selected()).flatMap(this::spotOf).ifPresent(spots::add);
    for (int by : new int[] {1, -1}) {
      (whole
              ? fieldInList(here, by).map(model::start)
              : walk.stepToOtherField(here.imageNumber(), selected(), by).flatMap(this::spotOf))
          .ifPresent(spots::add);
    }
    return List.copyOf(spots);
  }

  private Optional<Field> fieldInList(Field here, int by) {
    List<Field> fields = model.fields();
    int index = fields.indexOf(here);
    return index < 0 || index + by < 0 || index + by >= fields.size()
        ? Optional.empty()
        : Optional.of(fields.get(index + by));
  }

  private Optional<Spot> spotOf(CellId id) {
    return model
        .field(id.imageNumber())
        .flatMap(
            field -> model.reviewedProperty().get().cell(id).map(cell -> Spot.of(field, cell)));
  }

  private @Nullable CellId selected() {
    return model.selected().map(ReviewedCell::id).orElse(null);
  }

  /** Along those that are shown, in the fields of the list. */
  private QueueWalk walk() {
    Set<Integer> listed = new HashSet<>();
    model.fields().forEach(f -> listed.add(f.imageNumber()));
    return new QueueWalk(
        model.queueProperty().get(),
        model.reviewedProperty().get(),
        c -> model.isShown(c) && listed.contains(c.id().imageNumber()));
  }

  private ShownCells shown() {
    ShownCells.Of now =
        new ShownCells.Of(
            model.reviewedProperty().get(),
            model.queueProperty().get(),
            model.redCellsShownProperty().get(),
            model.plateletsShownProperty().get());
    ShownCells last = shown;
    if (last == null || !last.of().equals(now)) {
      last = new ShownCells(now, model::isShown);
      shown = last;
    }
    return last;
  }
}
