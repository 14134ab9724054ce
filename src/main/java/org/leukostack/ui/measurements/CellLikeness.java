package org.leukostack.ui.measurements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leukostack.measure.CellFeatures;
import org.leukostack.measure.Oddness;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;

/** How odd cells are, and how like one another; counted anew only when something changed. */
final class CellLikeness {

  private final Function<CellId, @Nullable CellFeatures> features;
  private @Nullable ReviewedSlide of;
  private int[] classes = {};
  private @Nullable Oddness oddness;

  /**
   * @param features of a cell; null while they are not known
   */
  CellLikeness(Function<CellId, @Nullable CellFeatures> features) {
    this.features = features;
  }

  /** More features are known. */
  void forget() {
    of = null;
    oddness = null;
  }

  OptionalDouble oddness(ReviewedSlide slide, ReviewedCell cell) {
    CellFeatures own = features.apply(cell.id());
    return own == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(counted(slide).of(own, cell.preClass().number()));
  }

  OptionalDouble between(ReviewedSlide slide, CellId one, CellId other) {
    CellFeatures first = features.apply(one);
    CellFeatures second = features.apply(other);
    return first == null || second == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(counted(slide).between(first, second));
  }

  @SuppressWarnings("ReferenceEquality") // the same object until something was said of a cell
  private Oddness counted(ReviewedSlide slide) {
    Oddness known = oddness;
    if (known != null && slide == of) {
      return known;
    }
    int[] now = slide.cells().stream().mapToInt(c -> c.preClass().number()).toArray();
    of = slide;
    if (known == null || !Arrays.equals(now, classes)) {
      List<@Nullable CellFeatures> all = new ArrayList<>(now.length);
      slide.cells().forEach(c -> all.add(features.apply(c.id())));
      classes = now;
      known = new Oddness(all, now);
      oddness = known;
    }
    return known;
  }
}
