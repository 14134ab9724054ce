package org.leukostack.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.PreClass;
import org.leukostack.model.SpreadsheetText;
import org.leukostack.review.Tally;

/** Figures as a table for a spreadsheet: a row for each number, slide by slide. */
public final class FiguresCsv {

  private static final String HEADER =
      "test_id,about,key,n,share,reviewed,min,lower_quartile,median,upper_quartile,max";

  private final StringBuilder text = new StringBuilder(HEADER).append('\n');

  /** What one row says beside its slide. */
  private record Row(
      String about,
      Object key,
      int n,
      @Nullable Double share,
      @Nullable Integer reviewed,
      @Nullable Quantiles spread) {

    Row(String about, Object key, int n) {
      this(about, key, n, null, null, null);
    }

    List<Object> values() {
      List<Object> values = new ArrayList<>();
      values.add(about);
      values.add(key);
      values.add(n);
      values.add(share == null ? "" : share);
      values.add(reviewed == null ? "" : reviewed);
      for (int i = 0; i < 5; i++) {
        values.add(spread == null ? "" : spread.all()[i]);
      }
      return values;
    }
  }

  /** Adds the figures of a slide; an empty name stands for all slides together. */
  public void add(String testId, Figures figures) {
    for (Row row : rows(figures)) {
      text.append(quoted(testId)).append(',');
      text.append(row.values().stream().map(Object::toString).collect(Collectors.joining(",")));
      text.append('\n');
    }
  }

  private static List<Row> rows(Figures figures) {
    List<Row> rows = new ArrayList<>();
    Tally tally = figures.tally();
    rows.add(new Row("white_cells", "", tally.cells(), null, tally.reviewed(), null));
    rows.add(new Row("counted", "", figures.count()));
    figures
        .byVerdict()
        .forEach((v, cells) -> rows.add(new Row("verdict", v.spelling(), cells.size())));
    figures.byReason().forEach((r, n) -> rows.add(new Row("reason", r.spelling(), n)));
    for (Map.Entry<PreClass, List<StatCell>> of : figures.byClass().entrySet()) {
      List<StatCell> cells = of.getValue();
      rows.add(
          new Row(
              "class",
              of.getKey().number(),
              cells.size(),
              figures.share(cells),
              Figures.reviewed(cells),
              null));
    }
    groups(rows, "focus_difference", figures.byFocusDifference());
    groups(rows, "sharpest", figures.bySharpest());
    Figures.ChosenFocus chosen = figures.chosenFocus();
    rows.add(new Row("best_focus", "", chosen.cells()));
    rows.add(new Row("best_focus", "milab_focus", chosen.asInstrument()));
    rows.add(new Row("best_focus", "sharpest", chosen.asSharpest()));
    figures.widths().ifPresent(w -> rows.add(spread("width", "", figures.count(), w)));
    figures.heights().ifPresent(h -> rows.add(spread("height", "", figures.count(), h)));
    groups(rows, "longer_side", figures.bySize());
    figures
        .planes()
        .forEach((k, of) -> rows.add(spread("sharpness", k, of.cells(), of.sharpness())));
    return rows;
  }

  private static Row spread(String about, Object key, int n, Quantiles spread) {
    return new Row(about, key, n, null, null, spread);
  }

  private static void groups(List<Row> rows, String about, Map<Integer, List<StatCell>> groups) {
    groups.forEach((key, cells) -> rows.add(new Row(about, key, cells.size())));
  }

  private static String quoted(String value) {
    String harmless = SpreadsheetText.harmless(value);
    boolean isPlain = harmless.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return isPlain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
  }

  /** The whole table, with LF line ends. */
  @Override
  public String toString() {
    return text.toString();
  }
}
