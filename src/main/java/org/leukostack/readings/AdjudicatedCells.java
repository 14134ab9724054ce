package org.leukostack.readings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leukostack.model.ReadingName;
import org.leukostack.review.CellId;
import org.leukostack.review.CellReview;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;

/**
 * The cells of an adjudicated reading, by the names that they have in the readings: those that
 * readers added have a name of their own in each.
 */
final class AdjudicatedCells {

  /** A cell in one of the readings. */
  private record In(ReadingName reading, CellId cell) {}

  private final ReviewedSlide slide;
  private final Map<In, CellId> added = new HashMap<>();
  private final Set<CellId> taken = new HashSet<>();

  AdjudicatedCells(ReviewedSlide slide) {
    this.slide = slide;
    for (ReviewedCell cell : slide.cells()) {
      CellReview.Basis basis = cell.review().basis();
      if (cell.isAdded() && basis != null) {
        basis.opinions().forEach(o -> added.put(new In(o.reading(), o.cell()), cell.id()));
      }
    }
  }

  /** The cell of which these are opinions; empty if the adjudicated reading does not have it. */
  Optional<CellId> find(Opinions opinions) {
    CellReview.Opinion first = opinions.said().getFirst();
    if (!first.cell().isAdded()) {
      return Optional.of(first.cell()).filter(id -> slide.cell(id).isPresent());
    }
    return opinions.said().stream()
        .flatMap(o -> Optional.ofNullable(added.get(new In(o.reading(), o.cell()))).stream())
        .filter(id -> !taken.contains(id))
        .findFirst()
        .or(() -> drawn(first))
        .filter(taken::add);
  }

  /** One that was drawn in the adjudicated reading itself, before it knew of the readers'. */
  private Optional<CellId> drawn(CellReview.Opinion opinion) {
    return slide.cells(opinion.cell().imageNumber()).stream()
        .filter(cell -> cell.isAdded() && hasNoOpinions(cell))
        .filter(cell -> !taken.contains(cell.id()))
        .filter(
            cell ->
                opinion.said().box() != null
                    && cell.box().overlap(opinion.said().box()) >= SameCells.SAME)
        .map(ReviewedCell::id)
        .findFirst();
  }

  private static boolean hasNoOpinions(ReviewedCell cell) {
    CellReview.Basis basis = cell.review().basis();
    return basis == null || basis.opinions().isEmpty();
  }
}
