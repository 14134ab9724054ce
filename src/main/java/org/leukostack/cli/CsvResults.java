package org.leukostack.cli;

import java.util.ArrayList;
import java.util.List;
import org.leukostack.stats.Figures;
import org.leukostack.stats.FiguresCsv;
import org.leukostack.stats.MeasuredSlide;
import org.leukostack.stats.StatCell;

/** Figures as a table; what else there is to say goes beside it, as text. */
final class CsvResults extends TextResults {

  private final Terminal terminal;
  private final FiguresCsv table = new FiguresCsv();
  private final List<List<StatCell>> all = new ArrayList<>();

  CsvResults(Terminal terminal) {
    super(terminal);
    this.terminal = terminal;
  }

  @Override
  public void measured(MeasuredSlide slide) {
    table.add(slide.slide().folder().testId(), slide.figures());
    all.add(slide.cells());
    findings(slide.leftOut(), slide.problems());
  }

  @Override
  public void finish() {
    if (all.size() > 1) {
      table.add("", Figures.pooled(all.stream()));
    }
    terminal.out().print(table);
    super.finish();
  }
}
