package org.leukostack.ui.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.leukostack.model.PreClass;
import org.leukostack.stats.Figures;
import org.leukostack.stats.StatCell;
import org.leukostack.ui.review.ActText;

/** The bars of the charts, in words. */
final class FiguresBars {

  private final Figures figures;
  private final ActText text;

  FiguresBars(Figures figures, ActText text) {
    this.figures = figures;
    this.text = text;
  }

  /** The differential. */
  List<Bar> classes() {
    List<Bar> bars = new ArrayList<>();
    for (Map.Entry<PreClass, List<StatCell>> group : figures.byClass().entrySet()) {
      PreClass preClass = group.getKey();
      List<StatCell> cells = group.getValue();
      String said =
          text.words()
              .get(
                  "figures.class.said",
                  text.classNames().of(preClass),
                  cells.size(),
                  figures.share(cells),
                  Figures.reviewed(cells));
      bars.add(
          new Bar(
              text.classNames().shortened(preClass),
              cells.size(),
              said,
              text.words().get("figures.class.picked", text.classNames().of(preClass)),
              text.classNames().css(preClass),
              cells));
    }
    return bars;
  }

  /** How many cells have each verdict. */
  List<Bar> verdicts() {
    List<Bar> bars = new ArrayList<>();
    figures
        .byVerdict()
        .forEach((verdict, cells) -> bars.add(counted("verdict", text.of(verdict), cells)));
    return bars;
  }

  /** How many planes the sharpest one is above the imager's. */
  List<Bar> focus() {
    List<Bar> bars = new ArrayList<>();
    whole(figures.byFocusDifference())
        .forEach(
            (difference, cells) ->
                bars.add(counted("focus", text.words().get("figures.signed", difference), cells)));
    return bars;
  }

  /** The longer sides of the boxes. */
  List<Bar> sizes() {
    List<Bar> bars = new ArrayList<>();
    SortedMap<Integer, List<StatCell>> sizes = figures.bySize();
    if (!sizes.isEmpty()) {
      for (int from = sizes.firstKey(); from <= sizes.lastKey(); from += Figures.SIZE_STEP) {
        bars.add(
            counted(
                "size",
                text.words().get("figures.whole", from),
                sizes.getOrDefault(from, List.of())));
      }
    }
    return bars;
  }

  /** The median sharpness on each plane; the cells are those whose sharpest plane it is. */
  List<Bar> planes() {
    SortedMap<Integer, List<StatCell>> sharpest = figures.bySharpest();
    List<Bar> bars = new ArrayList<>();
    figures
        .planes()
        .forEach(
            (k, plane) -> {
              String label = text.words().get("figures.whole", k);
              List<StatCell> cells = sharpest.getOrDefault(k, List.of());
              double median = plane.sharpness().median();
              bars.add(
                  new Bar(
                      label,
                      median,
                      text.words().get("figures.plane.said", label, median, cells.size()),
                      text.words().get("figures.plane.picked", label),
                      null,
                      cells));
            });
    return bars;
  }

  private Bar counted(String about, String label, List<StatCell> cells) {
    String key = "figures." + about;
    return new Bar(
        label,
        cells.size(),
        text.words().get(key + ".said", label, cells.size()),
        text.words().get(key + ".picked", label),
        null,
        cells);
  }

  /** Without gaps between the numbers. */
  private static Map<Integer, List<StatCell>> whole(SortedMap<Integer, List<StatCell>> groups) {
    if (!groups.isEmpty()) {
      for (int k = groups.firstKey(); k < groups.lastKey(); k++) {
        groups.putIfAbsent(k, List.of());
      }
    }
    return groups;
  }
}
