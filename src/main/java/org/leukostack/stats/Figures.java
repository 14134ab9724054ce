package org.leukostack.stats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.PreClass;
import org.leukostack.review.RejectReason;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Tally;
import org.leukostack.review.Verdict;

/**
 * The figures of some cells, of one slide or of several. What is grouped keeps its cells, so that
 * whoever shows a number can show them.
 *
 * <p>Classes, focus, sizes and sharpness are of the white cells that nobody rejected; verdicts are
 * of all that the imager or a person calls white, as {@link Tally} has them.
 */
public final class Figures {

  /** Boxes are grouped by their longer side in steps of so many pixels. */
  public static final int SIZE_STEP = 10;

  private final List<StatCell> judgeable;
  private final List<StatCell> counted;

  private Figures(List<StatCell> cells) {
    judgeable =
        cells.stream()
            .filter(c -> c.cell().isWhiteCell() || c.cell().original().isWhiteCell())
            .toList();
    counted = cells.stream().filter(StatCell::isCounted).toList();
  }

  /** Those of some cells. */
  public static Figures of(List<StatCell> cells) {
    return new Figures(cells);
  }

  /** How many cells count: white ones that nobody rejected. */
  public int count() {
    return counted.size();
  }

  /** How far they are reviewed. */
  public Tally tally() {
    return Tally.of(judgeable.stream().map(StatCell::cell).toList());
  }

  /** The differential: the cells of each class in force, by its number. */
  public SortedMap<PreClass, List<StatCell>> byClass() {
    return grouped(counted, c -> Optional.of(c.cell().preClass()));
  }

  /** What part of the cells that count some are, from 0 to 1; 0 of none. */
  public double share(List<StatCell> some) {
    return counted.isEmpty() ? 0 : (double) some.size() / counted.size();
  }

  /** How many of some cells somebody has judged. */
  public static int reviewed(List<StatCell> some) {
    return (int) some.stream().filter(c -> c.cell().review().isJudged()).count();
  }

  /** The cells of each verdict; all verdicts are there, the last one without a cell too. */
  public SortedMap<Verdict, List<StatCell>> byVerdict() {
    SortedMap<Verdict, List<StatCell>> groups =
        grouped(judgeable, c -> Optional.of(c.cell().verdict()));
    for (Verdict verdict : Verdict.values()) {
      groups.putIfAbsent(verdict, List.of());
    }
    return groups;
  }

  /** How many cells were rejected for each reason; those without one are not there. */
  public Map<RejectReason, Integer> byReason() {
    Map<RejectReason, Integer> counts = new EnumMap<>(RejectReason.class);
    for (StatCell cell : judgeable) {
      @Nullable RejectReason reason = cell.cell().review().reason();
      if (reason != null) {
        counts.merge(reason, 1, Integer::sum);
      }
    }
    return counts;
  }

  /**
   * The cells by how many planes the sharpest one is above the imager's; those of which one of both
   * is not known are not there.
   */
  public SortedMap<Integer, List<StatCell>> byFocusDifference() {
    return grouped(
        counted,
        c ->
            c.focusDifference().isPresent()
                ? Optional.of(c.focusDifference().getAsInt())
                : Optional.empty());
  }

  /** The cells by the stack number of their sharpest plane. */
  public SortedMap<Integer, List<StatCell>> bySharpest() {
    return grouped(
        counted,
        c -> c.sharpest().isPresent() ? Optional.of(c.sharpest().getAsInt()) : Optional.empty());
  }

  /** How the best focus that people chose agrees with the imager's and the sharpest plane. */
  public ChosenFocus chosenFocus() {
    List<StatCell> chosen =
        counted.stream().filter(c -> c.cell().chosenFocus().isPresent()).toList();
    return new ChosenFocus(
        chosen.size(),
        (int)
            chosen.stream()
                .filter(c -> c.cell().chosenFocus().equals(c.cell().original().focus()))
                .count(),
        (int) chosen.stream().filter(c -> c.cell().chosenFocus().equals(c.sharpest())).count());
  }

  /**
   * Of how many cells a person chose the best focus.
   *
   * @param asInstrument the plane that the imager found sharpest
   * @param asSharpest the sharpest plane by measure
   */
  public record ChosenFocus(int cells, int asInstrument, int asSharpest) {}

  /** The cells by the longer side of their box: from so many pixels on, below the next step. */
  public SortedMap<Integer, List<StatCell>> bySize() {
    return grouped(counted, c -> Optional.of(Math.floorDiv(c.longerSide(), SIZE_STEP) * SIZE_STEP));
  }

  /** The spread of widths, in pixels. */
  public Optional<Quantiles> widths() {
    return spread(c -> c.box().width());
  }

  /** The spread of heights, in pixels. */
  public Optional<Quantiles> heights() {
    return spread(c -> c.box().height());
  }

  private Optional<Quantiles> spread(ToIntFunction<ReviewedCell> of) {
    return Quantiles.of(counted.stream().map(StatCell::cell).mapToInt(of).asDoubleStream());
  }

  /** How sharp the crops are on each plane, by stack number. */
  public SortedMap<Integer, OfPlane> planes() {
    SortedMap<Integer, List<Double>> values = new TreeMap<>();
    for (StatCell cell : counted) {
      cell.sharpness()
          .forEach((k, sharp) -> values.computeIfAbsent(k, n -> new ArrayList<>()).add(sharp));
    }
    SortedMap<Integer, OfPlane> planes = new TreeMap<>();
    values.forEach(
        (k, all) ->
            planes.put(
                k,
                new OfPlane(
                    all.size(),
                    Quantiles.of(all.stream().mapToDouble(Double::doubleValue)).orElseThrow())));
    return planes;
  }

  /**
   * The crops of one plane.
   *
   * @param cells that it has
   * @param sharpness spread of the variances of their Laplacians
   */
  public record OfPlane(int cells, Quantiles sharpness) {}

  private static <K extends Comparable<K>> SortedMap<K, List<StatCell>> grouped(
      List<StatCell> cells, Function<StatCell, Optional<K>> key) {
    SortedMap<K, List<StatCell>> groups = new TreeMap<>();
    for (StatCell cell : cells) {
      key.apply(cell).ifPresent(k -> groups.computeIfAbsent(k, of -> new ArrayList<>()).add(cell));
    }
    return groups;
  }

  /** Of the cells of several slides together. */
  public static Figures pooled(Stream<List<StatCell>> slides) {
    return of(slides.flatMap(List::stream).toList());
  }
}
