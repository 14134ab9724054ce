package org.leukostack.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leukostack.review.Tally;
import org.leukostack.stats.Figures;
import org.leukostack.stats.Quantiles;
import org.leukostack.stats.StatCell;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Figures, for a program to read; {@code docs/formats.md} has the members. */
final class FiguresJson {

  private FiguresJson() {}

  static void write(Figures figures, ObjectNode node) {
    Tally tally = figures.tally();
    node.put("white_cells", tally.cells());
    node.put("reviewed", tally.reviewed());
    node.put("counted", figures.count());
    ObjectNode verdicts = node.putObject("verdicts");
    figures.byVerdict().forEach((v, cells) -> verdicts.put(v.spelling(), cells.size()));
    ObjectNode reasons = node.putObject("reasons");
    figures.byReason().forEach((reason, n) -> reasons.put(reason.spelling(), n));
    ArrayNode classes = node.putArray("classes");
    figures
        .byClass()
        .forEach(
            (preClass, cells) ->
                classes
                    .addObject()
                    .put("class", preClass.number())
                    .put("n", cells.size())
                    .put("share", figures.share(cells))
                    .put("reviewed", Figures.reviewed(cells)));
    groups(figures.byFocusDifference(), node.putArray("focus_difference"), "planes");
    groups(figures.bySharpest(), node.putArray("sharpest"), "plane");
    Figures.ChosenFocus chosen = figures.chosenFocus();
    node.putObject("best_focus")
        .put("n", chosen.cells())
        .put("as_milab_focus", chosen.asInstrument())
        .put("as_sharpest", chosen.asSharpest());
    ObjectNode boxes = node.putObject("boxes");
    spread(figures.widths(), boxes, "width");
    spread(figures.heights(), boxes, "height");
    groups(figures.bySize(), boxes.putArray("longer_side"), "from");
    ArrayNode planes = node.putArray("planes");
    figures
        .planes()
        .forEach(
            (k, of) -> {
              ObjectNode plane = planes.addObject().put("plane", k).put("n", of.cells());
              spread(Optional.of(of.sharpness()), plane, "sharpness");
            });
  }

  private static void groups(Map<Integer, List<StatCell>> groups, ArrayNode list, String key) {
    groups.forEach((of, cells) -> list.addObject().put(key, of).put("n", cells.size()));
  }

  private static void spread(Optional<Quantiles> spread, ObjectNode node, String name) {
    if (spread.isEmpty()) {
      node.putNull(name);
      return;
    }
    node.putObject(name)
        .put("min", spread.get().min())
        .put("lower_quartile", spread.get().lower())
        .put("median", spread.get().median())
        .put("upper_quartile", spread.get().upper())
        .put("max", spread.get().max());
  }
}
