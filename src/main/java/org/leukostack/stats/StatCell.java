package org.leukostack.stats;

import java.util.Comparator;
import java.util.Map;
import java.util.OptionalInt;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;

/**
 * A cell with how sharp it is on each plane.
 *
 * @param cell with what is said of it
 * @param sharpness variance of the Laplacian of its crop, by stack number; empty if its field
 *     cannot be cut, or it is no white cell
 */
public record StatCell(ReviewedCell cell, Map<Integer, Double> sharpness) {

  public StatCell {
    sharpness = Map.copyOf(sharpness);
  }

  /** Whether it counts: a white cell that nobody rejected. */
  boolean isCounted() {
    return cell.isWhiteCell() && cell.verdict() != Verdict.REJECTED;
  }

  /** The stack number of its sharpest crop, the lowest of equals. */
  public OptionalInt sharpest() {
    return sharpness.entrySet().stream()
        .max(
            Map.Entry.<Integer, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(e -> OptionalInt.of(e.getKey()))
        .orElse(OptionalInt.empty());
  }

  /** How many planes the sharpest one is above the imager's; empty if one of both is not known. */
  OptionalInt focusDifference() {
    OptionalInt instrument = cell.original().focus();
    OptionalInt sharpest = sharpest();
    return instrument.isEmpty() || sharpest.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(sharpest.getAsInt() - instrument.getAsInt());
  }

  /** The longer side of its box, in pixels. */
  int longerSide() {
    return Math.max(cell.box().width(), cell.box().height());
  }
}
