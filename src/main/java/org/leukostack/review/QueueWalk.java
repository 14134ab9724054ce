package org.leukostack.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A walk along a queue over those of its cells that can be gone to now. Each step starts from a
 * place: a field of view, and a cell of it if one is selected. Where that is not in the queue, the
 * walk goes on from its field if the queue follows the slide, and else from the start of the queue.
 *
 * <p>A step visits only the cells that it passes over; {@link #size} visits all, once. For one
 * thread.
 */
public final class QueueWalk {

  private final ReviewQueue queue;
  private final ReviewedSlide slide;
  private final Predicate<ReviewedCell> passes;

  /** Of each cell of the queue, from 1; 0 for one that is not walked. The last one is the size. */
  private int @Nullable [] positions;

  /**
   * @param slide the cells as they are reviewed now
   * @param passes the cells that are walked
   */
  public QueueWalk(ReviewQueue queue, ReviewedSlide slide, Predicate<ReviewedCell> passes) {
    this.queue = queue;
    this.slide = slide;
    this.passes = passes;
  }

  /**
   * The next cell, or the one before; empty at the end.
   *
   * @param field the image number of the field to start from if no cell is selected
   * @param selected the cell to start from; null for none
   * @param by 1 or -1
   */
  public Optional<CellId> step(int field, @Nullable CellId selected, int by) {
    return walk(field, selected, by, cell -> true);
  }

  /** As {@link #step}, to the next cell that is in another field than the one to start from. */
  public Optional<CellId> stepToOtherField(int field, @Nullable CellId selected, int by) {
    return walk(field, selected, by, cell -> cell.imageNumber() != field);
  }

  private Optional<CellId> walk(
      int field, @Nullable CellId selected, int by, Predicate<CellId> wanted) {
    List<CellId> cells = queue.cells();
    int at = firstIndex(field, selected, by);
    while (at >= 0 && at < cells.size()) {
      CellId cell = cells.get(at);
      if (wanted.test(cell) && isWalked(cell)) {
        return Optional.of(cell);
      }
      at += by;
    }
    return Optional.empty();
  }

  /** The first index of the queue on the way from a place; may be outside of it. */
  private int firstIndex(int field, @Nullable CellId selected, int by) {
    if (selected != null) {
      int index = queue.indexOf(selected);
      if (index >= 0) {
        return index + by;
      }
      int from = queue.indexOfField(selected.imageNumber());
      return by > 0 ? from : from - 1;
    }
    return by > 0 ? queue.indexOfField(field) : queue.indexOfField(field + 1) - 1;
  }

  private boolean isWalked(CellId id) {
    return slide.cell(id).filter(passes).isPresent();
  }

  /**
   * The next unreviewed cell, from the start again after the end; empty if all others are judged.
   *
   * @param field the image number of the field to start from if no cell is selected
   * @param selected the cell to start from, which is not the answer; null for none
   */
  public Optional<CellId> nextUnreviewed(int field, @Nullable CellId selected) {
    List<CellId> cells = queue.cells();
    int start = firstIndex(field, selected, 1);
    for (int i = 0; i < cells.size(); i++) {
      CellId id = cells.get((start + i) % cells.size());
      boolean isUnreviewed =
          slide.cell(id).filter(passes).filter(c -> !c.review().isJudged()).isPresent();
      if (isUnreviewed && !id.equals(selected)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  /** All that are walked, in the order of the queue. */
  public List<ReviewedCell> cells() {
    return queue.cells().stream().flatMap(id -> slide.cell(id).stream()).filter(passes).toList();
  }

  /** The first cell of all. */
  public Optional<CellId> first() {
    return queue.cells().stream().filter(this::isWalked).findFirst();
  }

  /** The last cell of all. */
  public Optional<CellId> last() {
    return queue.cells().reversed().stream().filter(this::isWalked).findFirst();
  }

  /** Where a cell stands among all that are walked, from 1: "37 of 243"; 0 for no such cell. */
  public int position(CellId cell) {
    int index = queue.indexOf(cell);
    return index < 0 ? 0 : positions()[index];
  }

  /** How many cells are walked. */
  public int size() {
    int[] known = positions();
    return known[known.length - 1];
  }

  private int[] positions() {
    int[] known = positions;
    if (known == null) {
      List<CellId> cells = queue.cells();
      known = new int[cells.size() + 1];
      List<ReviewedCell> inSlide = slide.cells();
      int count = 0;
      for (int i = 0; i < cells.size(); i++) {
        ReviewedCell likely = i < inSlide.size() ? inSlide.get(i) : null; // mostly the same order
        boolean isWalked =
            likely != null && likely.id().equals(cells.get(i))
                ? passes.test(likely)
                : isWalked(cells.get(i));
        if (isWalked) {
          known[i] = ++count;
        }
      }
      known[cells.size()] = count;
      positions = known;
    }
    return known;
  }
}
