package org.leukostack.review;

import java.util.List;
import java.util.Optional;

/**
 * What became of an act: what it changed, and where, so that the window can go there.
 *
 * @param how whether it was done, taken back, or done again
 * @param act that was done first
 * @param cells that are not as they were; with {@code fields} at least one in all
 * @param fields that are not as they were
 */
public record Change(How how, Act act, List<CellChange> cells, List<FieldChange> fields) {

  /** How a change came about. */
  public enum How {
    DONE,
    UNDONE,
    REDONE
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
    return cells.stream().filter(c -> c.after() != null).map(CellChange::cell).findFirst();
  }

  /** The change that brings back what was before. */
  Change undone() {
    return new Change(
        How.UNDONE,
        act,
        cells.stream().map(CellChange::reversed).toList(),
        fields.stream().map(FieldChange::reversed).toList());
  }

  /** The same once more, after it was undone. */
  Change redone() {
    return new Change(How.REDONE, act, cells, fields);
  }
}
