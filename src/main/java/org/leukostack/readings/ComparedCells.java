package org.leukostack.readings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingName;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;

/**
 * Which cells a confusion table counts, by their names in the reading that is shown.
 *
 * @param readings that were compared
 * @param shown one of them, or another one of the same slide
 */
public record ComparedCells(List<SlideReading> readings, SlideReading shown) {

  public ComparedCells {
    readings = List.copyOf(readings);
  }

  /** Of what a table is, and how it counts a cell. */
  private record Kind<L>(Function<ReviewedCell, L> label, boolean ofClasses) {}

  private static final Kind<Verdict> VERDICT = new Kind<>(ReviewedCell::verdict, false);
  private static final Kind<PreClass> CLASS = new Kind<>(ReviewedCell::preClass, true);

  /** Those on which one reader gave this verdict, and another one that. */
  public Set<CellId> ofVerdicts(
      ReadingName first, Verdict byFirst, ReadingName second, Verdict bySecond) {
    return cells(VERDICT, first, byFirst, second, bySecond);
  }

  /** Those that for one reader are of this class, and for another one of that. */
  public Set<CellId> ofClasses(
      ReadingName first, PreClass byFirst, ReadingName second, PreClass bySecond) {
    return cells(CLASS, first, byFirst, second, bySecond);
  }

  private <L> Set<CellId> cells(
      Kind<L> kind, ReadingName first, L byFirst, ReadingName second, L bySecond) {
    List<SlideReading> all = new ArrayList<>(readings);
    if (readings.stream().noneMatch(r -> r.name().equals(shown.name()))) {
      all.add(shown);
    }
    List<ReadingName> names = all.stream().map(SlideReading::name).toList();
    Set<CellId> found = new HashSet<>();
    for (List<@Nullable ReviewedCell> group : SameCells.of(all)) {
      ReviewedCell own = group.get(names.indexOf(shown.name()));
      List<@Nullable ReviewedCell> compared = group.subList(0, readings.size());
      if (own != null
          && compared.stream().allMatch(cell -> isCounted(cell, kind))
          && says(kind, group.get(names.indexOf(first)), byFirst)
          && says(kind, group.get(names.indexOf(second)), bySecond)) {
        found.add(own.id());
      }
    }
    return found;
  }

  private static boolean isCounted(@Nullable ReviewedCell cell, Kind<?> kind) {
    return cell != null
        && cell.review().isJudged()
        && !(kind.ofClasses()
            && (cell.verdict() == Verdict.REJECTED || cell.preClass().isHidden()));
  }

  private static <L> boolean says(Kind<L> kind, @Nullable ReviewedCell cell, L label) {
    return kind.label().apply(Objects.requireNonNull(cell)).equals(label);
  }
}
