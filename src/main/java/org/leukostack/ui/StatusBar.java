package org.leukostack.ui;

import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.leukostack.model.TestFolder;
import org.leukostack.text.Words;
import org.leukostack.ui.export.ExportFlow;
import org.leukostack.ui.slide.SlideModel;

/** Where the annotator is, and how far the work in the background is, with its cancel. */
final class StatusBar extends HBox {

  private final Workbench bench;
  private final ExportFlow export;
  private final SlideModel model;
  private final Words words;
  private final Label where = new Label();
  private final Label what = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button cancel = new Button();
  private final HBox work = new HBox(8, what, bar, cancel);

  StatusBar(Workbench bench, ExportFlow export) {
    this.bench = bench;
    this.export = export;
    this.model = bench.model();
    this.words = bench.words();
    getStyleClass().add("status");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(10);
    where.setId("status-where");
    what.setId("status-work");
    cancel.setId("status-cancel");
    cancel.setText(words.get("cancel"));
    cancel.setTooltip(new Tooltip());
    cancel.getStyleClass().addAll("small");
    work.setAlignment(Pos.CENTER_RIGHT);
    bar.setPrefWidth(160);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    where.setMinWidth(0);
    work.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(where, space, work);
    setMinHeight(34);
    model.spotProperty().addListener(o -> showWhere());
    model.redCellsShownProperty().addListener(o -> showWhere());
    model.plateletsShownProperty().addListener(o -> showWhere());
    model.problems().addListener((Observable o) -> showWhere());
    bench.scanProperty().addListener(o -> showWork());
    export.runningProperty().addListener(o -> showWork());
    showWhere();
    showWork();
  }

  private void showWhere() {
    TestFolder folder = model.folder();
    if (folder == null) {
      where.setText("");
      return;
    }
    where.setText(
        words.get(
            "status.where",
            folder.testId(),
            model.cellPosition(),
            model.shownCellCount(),
            model.allFields().size(),
            model.problems().size()));
  }

  private void showWork() {
    ExportFlow.Running running = export.runningProperty().get();
    Workbench.Scan scan = bench.scanProperty().get();
    work.setVisible(running != null || scan != null);
    if (running != null) {
      what.setText(
          running.cancelling()
              ? words.get("status.cancelling")
              : words.get("status.exporting", running.testId(), running.done(), running.all()));
      bar.setProgress(running.all() == 0 ? -1 : (double) running.done() / running.all());
      cancel.setDisable(running.cancelling());
      cancel.setOnAction(e -> export.cancel());
      cancel.getTooltip().setText(words.get("status.exporting.cancel.tooltip"));
    } else if (scan != null) {
      what.setText(words.get("status.scanning", scan.done(), scan.all()));
      bar.setProgress(scan.all() == 0 ? -1 : (double) scan.done() / scan.all());
      cancel.setDisable(false);
      cancel.setOnAction(e -> bench.cancelScan());
      cancel.getTooltip().setText(words.get("status.scanning.cancel.tooltip"));
    }
  }
}
