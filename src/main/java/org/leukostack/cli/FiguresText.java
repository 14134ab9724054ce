package org.leukostack.cli;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.leukostack.review.Tally;
import org.leukostack.review.Verdict;
import org.leukostack.stats.Figures;
import org.leukostack.stats.Quantiles;
import org.leukostack.stats.StatCell;

/** Figures, in words. */
final class FiguresText {

  private final Terminal terminal;

  FiguresText(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * @param of which slide, or all of them
   */
  void write(String of, Figures figures) {
    Tally tally = figures.tally();
    terminal.result(
        terminal.words().get("stats.cells", of, tally.cells(), tally.reviewed(), figures.count()));
    SortedMap<Verdict, List<StatCell>> verdicts = figures.byVerdict();
    line(
        "stats.verdicts",
        size(verdicts, Verdict.ACCEPTED),
        size(verdicts, Verdict.REJECTED),
        size(verdicts, Verdict.FLAGGED),
        size(verdicts, Verdict.UNREVIEWED));
    figures
        .byClass()
        .forEach(
            (preClass, cells) ->
                line(
                    "stats.class",
                    Integer.toString(preClass.number()),
                    cells.size(),
                    figures.share(cells),
                    Figures.reviewed(cells)));
    focus(figures);
    spread("stats.width", figures.widths());
    spread("stats.height", figures.heights());
    figures
        .planes()
        .forEach(
            (k, plane) ->
                line(
                    "stats.plane",
                    Integer.toString(k),
                    plane.sharpness().median(),
                    plane.sharpness().lower(),
                    plane.sharpness().upper(),
                    figures.bySharpest().getOrDefault(k, List.of()).size()));
  }

  private static int size(SortedMap<Verdict, List<StatCell>> groups, Verdict of) {
    return groups.getOrDefault(of, List.of()).size();
  }

  private void focus(Figures figures) {
    SortedMap<Integer, List<StatCell>> differences = figures.byFocusDifference();
    int known = differences.values().stream().mapToInt(List::size).sum();
    if (known > 0) {
      int same = differences.getOrDefault(0, List.of()).size();
      int near =
          differences.getOrDefault(-1, List.of()).size()
              + differences.getOrDefault(1, List.of()).size();
      line("stats.focus", known, same, (double) same / known, near, known - same - near);
    }
    Figures.ChosenFocus chosen = figures.chosenFocus();
    if (chosen.cells() > 0) {
      line("stats.chosen", chosen.cells(), chosen.asInstrument(), chosen.asSharpest());
    }
  }

  private void spread(String wordKey, Optional<Quantiles> spread) {
    spread.ifPresent(s -> line(wordKey, s.min(), s.lower(), s.median(), s.upper(), s.max()));
  }

  private void line(String wordKey, Object... arguments) {
    terminal.result("  " + terminal.words().get(wordKey, arguments));
  }
}
