package org.leukostack.ui.adjudication;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.readings.Agreement;
import org.leukostack.readings.ConfusionTable;
import org.leukostack.readings.Kappa;
import org.leukostack.text.Words;
import org.leukostack.ui.reading.ReadingText;
import org.leukostack.ui.theme.Wrapping;

/** How far readers agree in verdicts, or in classes: figures and confusion tables. */
final class AgreementSection<L extends Comparable<L>> extends VBox {

  /** Takes two readers, and what they said. */
  @FunctionalInterface
  interface Chosen<L extends Comparable<L>> {
    void chosen(Agreement.Pair<L> pair, L first, L second);
  }

  private final String id;
  private final Words words;
  private final Function<L, String> name;

  /**
   * @param id of the section: {@code verdict} or {@code class}
   * @param name of a label
   * @param chosen null if there are no cells to show, as of several slides
   */
  AgreementSection(
      String id,
      Agreement<L> agreement,
      Words words,
      Function<L, String> name,
      @Nullable Chosen<L> chosen) {
    this.id = id;
    this.words = words;
    this.name = name;
    setId("agreement-" + id);
    setSpacing(6);
    Label title = new Label(words.get("agreement." + id));
    title.getStyleClass().add("section-title");
    getChildren().add(title);
    say(
        words.get(
            "agreement.all", agreement.n(), number("agreement.percent", agreement.agreement())));
    if (agreement.n() == 0) {
      return;
    }
    if (agreement.isWeak()) {
      warn(words.get("agreement.few", Agreement.FEW));
    }
    if (agreement.isOfOneLabel()) {
      warn(words.get("agreement.oneLabel"));
    }
    List<Agreement.Pair<L>> pairs = agreement.pairs();
    if (pairs.size() > 1) {
      say(words.get("agreement.alpha", number("agreement.number", agreement.alpha())));
    }
    for (int i = 0; i < pairs.size(); i++) {
      addPair(i, pairs.get(i), pairs.size() > 1, chosen);
    }
  }

  private void say(String text) {
    getChildren().add(Wrapping.label(text));
  }

  private void warn(String text) {
    Label label = Wrapping.label("⚠ " + text);
    label.getStyleClass().add("problem-note");
    getChildren().add(label);
  }

  private void addPair(
      int index, Agreement.Pair<L> pair, boolean named, @Nullable Chosen<L> chosen) {
    ConfusionTable<L> table = pair.table();
    if (named) {
      Label who =
          new Label(
              words.get(
                  "agreement.pair",
                  ReadingText.name(pair.first(), words),
                  ReadingText.name(pair.second(), words)));
      who.getStyleClass().add("section-title");
      getChildren().add(who);
    }
    getChildren().add(figures(table));
    getChildren()
        .add(
            new ConfusionGrid<>(
                "agreement-" + id + "-" + index,
                pair,
                words,
                name,
                chosen == null ? null : (first, second) -> chosen.chosen(pair, first, second)));
  }

  /** All labels, and each against the rest. */
  private GridPane figures(ConfusionTable<L> table) {
    GridPane grid = new GridPane();
    grid.setHgap(16);
    grid.setVgap(2);
    addRow(
        grid,
        heading("agreement.column.label"),
        heading("agreement.column.agreement"),
        heading("agreement.column.kappa"),
        heading("agreement.column.interval"));
    row(grid, words.get("agreement.row.all"), table);
    if (table.labels().size() > 1) {
      for (L label : table.labels()) {
        ConfusionTable<Boolean> one = table.against(label);
        row(grid, name.apply(label), one);
      }
    }
    return grid;
  }

  private Label heading(String wordKey) {
    Label label = new Label(words.get(wordKey));
    label.getStyleClass().add("quiet");
    return label;
  }

  private void row(GridPane grid, String label, ConfusionTable<?> table) {
    Kappa kappa = table.kappa();
    OptionalDouble value = table.isOneSided() ? OptionalDouble.empty() : kappa.value();
    String interval =
        value.isEmpty()
            ? ""
            : words.get(
                "agreement.interval", kappa.low().orElseThrow(), kappa.high().orElseThrow());
    addRow(
        grid,
        new Label(label),
        new Label(number("agreement.percent", table.agreement())),
        new Label(number("agreement.number", value)),
        new Label(interval));
  }

  /** Numbers, and what stands over them, are at the right. */
  private static void addRow(GridPane grid, Label label, Label... numbers) {
    int row = grid.getRowCount();
    grid.add(label, 0, row);
    for (Label number : numbers) {
      number.getStyleClass().add("agreement-number");
      GridPane.setHalignment(number, HPos.RIGHT);
    }
    grid.addRow(row, numbers);
  }

  private String number(String wordKey, OptionalDouble value) {
    return value.isEmpty()
        ? words.get("agreement.undefined")
        : words.get(wordKey, value.getAsDouble());
  }
}
