package org.leukostack.review;

import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.CellBox;
import org.leukostack.model.PreClass;

/**
 * A cell joined with its review.
 *
 * @param id its name
 * @param original as the instrument found it, or as the annotator first drew it
 * @param review what is said of it
 */
public record ReviewedCell(CellId id, Cell original, CellReview review) {

  static ReviewedCell added(CellId id, DrawnCell drawn, CellReview review) {
    Cell cell =
        new Cell(
            id.imageNumber(), id.cellKey(), drawn.preClass(), drawn.box(), OptionalInt.empty());
    return new ReviewedCell(id, cell, review);
  }

  /** The same cell, of which something else is said. */
  ReviewedCell with(CellReview said) {
    return new ReviewedCell(id, original, said);
  }

  /** Whether the annotator added it. */
  public boolean isAdded() {
    return id.isAdded();
  }

  /** The box in force: the annotator's, or else the original one. */
  public BoundingBox box() {
    return Objects.requireNonNullElse(review.box(), original.box());
  }

  /** The class in force: the annotator's, or else the original one. */
  public PreClass preClass() {
    return Objects.requireNonNullElse(review.preClass(), original.preClass());
  }

  /** The best focus that the annotator chose, a stack number; empty if none was chosen. */
  public OptionalInt chosenFocus() {
    Integer chosen = review.focus();
    return chosen == null ? OptionalInt.empty() : OptionalInt.of(chosen);
  }

  /** The focus in force: the annotator's, or else the instrument's, if it has one. */
  public OptionalInt focusInForce() {
    OptionalInt chosen = chosenFocus();
    return chosen.isPresent() ? chosen : original.focus();
  }

  public Verdict verdict() {
    return review.verdict();
  }

  public boolean isWhiteCell() {
    return preClass().isWhiteCell();
  }

  /** Whether the annotator changed its box or its class since it was found or drawn. */
  public boolean isEdited() {
    return review.box() != null || review.preClass() != null;
  }

  /**
   * The box in force, and which of the two files says so.
   *
   * @param analysis the imager's file
   * @param reviewFile the file of the review
   */
  public CellBox boxInForce(Path analysis, Path reviewFile) {
    return new CellBox(effective(), isAdded() || review.box() != null ? reviewFile : analysis);
  }

  /** The cell as it is exported and drawn: with the class and the box in force. */
  public Cell effective() {
    return isEdited()
        ? new Cell(original.imageNumber(), original.cellKey(), preClass(), box(), original.focus())
        : original;
  }
}
