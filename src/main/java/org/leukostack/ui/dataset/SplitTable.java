package org.leukostack.ui.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.leukostack.dataset.Split;
import org.leukostack.dataset.SplitPlan;
import org.leukostack.model.PreClass;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.theme.Tips;

/** How many cells of each class each split is going to have, and how many groups. */
final class SplitTable extends GridPane {

  private final Words words;
  private final ClassNames names;
  private int row;

  SplitTable(ClassNames names) {
    this.words = names.words();
    this.names = names;
    setId("dataset-table");
    getStyleClass().add("split-table");
    setHgap(18);
    setVgap(4);
    ColumnConstraints first = new ColumnConstraints();
    first.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(new ColumnConstraints(), first);
  }

  /** Shows what a data set is going to have. */
  void show(DataSetPreview preview) {
    getChildren().clear();
    row = 0;
    SplitPlan plan = preview.plan();
    List<String> headings = new ArrayList<>();
    headings.add("");
    headings.add(words.get("dataset.table.label"));
    for (Split split : Split.values()) {
      String name = words.get("dataset.split." + split);
      headings.add(words.get("dataset.table.split", name, plan.shares().percent(split)));
    }
    headings.add(words.get("dataset.table.all"));
    headings.add(words.get("dataset.table.groups"));
    line(true, headings);
    for (SplitPlan.Row counted : plan.rows()) {
      ofClass(new PreClass(counted.classNumber()), counted);
    }
    line(
        true,
        Stream.of(
                Stream.of("", words.get("dataset.table.cells")),
                Stream.of(Split.values()).map(split -> number(plan.cells(split))),
                Stream.of(number(preview.cells()), ""))
            .flatMap(texts -> texts)
            .toList());
    line(
        false,
        Stream.of(
                Stream.of("", words.get("dataset.table.groups")),
                Stream.of(Split.values()).map(split -> number(plan.groups(split).size())),
                Stream.of(number(plan.splits().size()), ""))
            .flatMap(texts -> texts)
            .toList());
  }

  private void ofClass(PreClass preClass, SplitPlan.Row counted) {
    List<String> texts = new ArrayList<>(List.of("", names.of(preClass)));
    for (Split split : Split.values()) {
      texts.add(number(counted.in(split)));
    }
    texts.add(number(counted.all()));
    texts.add(number(counted.groups()));
    int at = row;
    line(false, texts);
    Label swatch = new Label();
    swatch.getStyleClass().add("swatch");
    swatch.setStyle("-fx-background-color: " + names.css(preClass) + ";");
    add(swatch, 0, at);
  }

  private void line(boolean heading, List<String> texts) {
    for (int column = 1; column < texts.size(); column++) {
      Label label = new Label(texts.get(column));
      if (heading) {
        label.getStyleClass().add("section-title");
      }
      if (column == 1) {
        label.setMinWidth(0);
        Tips.whole(label);
      } else {
        label.setMinWidth(USE_PREF_SIZE);
        setHalignment(label, HPos.RIGHT);
      }
      add(label, column, row);
    }
    row++;
  }

  private String number(int number) {
    return String.format(words.locale(), "%,d", number);
  }

  /** What a screen reader says of the whole of it. */
  String spoken(DataSetPreview preview) {
    StringBuilder spoken = new StringBuilder();
    for (SplitPlan.Row counted : preview.plan().rows()) {
      spoken
          .append(
              words.get(
                  "dataset.table.spoken",
                  names.of(new PreClass(counted.classNumber())),
                  counted.in(Split.TRAIN),
                  counted.in(Split.VAL),
                  counted.in(Split.TEST)))
          .append(' ');
    }
    return spoken.toString().strip();
  }
}
