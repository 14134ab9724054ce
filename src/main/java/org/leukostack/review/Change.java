package org.leukostack.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an act changed, and where, so that the window can show it.
 *
 * @param how whether it was done, taken back, or done again
 * @param act that was done first
 * @param cells that are not as they were; with {@code fields} at least one in all
 * @param fields that are not as they were
 */
public record Change(How how, Act act, List<OfCell> cells, List<OfField> fields) {

  /** How a change came about. */
  public enum How {
    DONE,
    UNDONE,
    REDONE
  }

  /**
   * What an act changed about one cell.
   *
   * @param cell which
   * @param drawn as it was first drawn, if the annotator added it
   * @param before its review before; null if the cell did not exist
   * @param after its review now; null if the cell was removed
   */
  public record OfCell(
      CellId cell,
      @Nullable DrawnCell drawn,
      @Nullable CellReview before,
      @Nullable CellReview after) {

    OfCell reversed() {
      return new OfCell(cell, drawn, after, before);
    }
  }

  /** Whether a field of view was marked as viewed, and is now. */
  public record OfField(int imageNumber, boolean before, boolean after) {

    OfField reversed() {
      return new OfField(imageNumber, after, before);
    }
  }

  public Change {
    cells = List.copyOf(cells);
    fields = List.copyOf(fields);
    if (cells.isEmpty() && fields.isEmpty()) {
      throw new IllegalArgumentException("Nothing changes");
    }
  }

  /** The first field of view that it happened in. */
  public int imageNumber() {
    return cells.isEmpty()
        ? fields.getFirst().imageNumber()
        : cells.getFirst().cell().imageNumber();
  }

  /** The first cell that it happened to and that is there now. */
  public Optional<CellId> cell() {
    return cells.stream().filter(c -> c.after() != null).map(OfCell::cell).findFirst();
  }

  /** The change that brings back what was before. */
  Change undone() {
    return new Change(
        How.UNDONE,
        act,
        cells.stream().map(OfCell::reversed).toList(),
        fields.stream().map(OfField::reversed).toList());
  }

  /** The same once more, after it was undone. */
  Change redone() {
    return new Change(How.REDONE, act, cells, fields);
  }
}
