package org.leukostack.ui.status;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.leukostack.model.Progress;
import org.leukostack.text.Words;
import org.leukostack.ui.export.ExportFlow;
import org.leukostack.ui.problems.PlaneScan;
import org.leukostack.ui.theme.Tips;

/** How far the work in the background is, with its cancel; not there while there is none. */
public final class WorkProgress extends HBox {

  private final PlaneScan scan;
  private final ExportFlow export;
  private final Words words;
  private final Label what = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button cancel;

  public WorkProgress(PlaneScan scan, ExportFlow export, Words words) {
    super(8);
    this.scan = scan;
    this.export = export;
    this.words = words;
    cancel = new Button(words.get("cancel"));
    what.setId("status-work");
    cancel.setId("status-cancel");
    cancel.getStyleClass().addAll("small");
    bar.setPrefWidth(160);
    getChildren().addAll(what, bar, cancel);
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    scan.progressProperty().addListener(o -> update());
    export.runningProperty().addListener(o -> update());
    update();
  }

  private void update() {
    ExportFlow.Running running = export.runningProperty().get();
    Progress scanned = scan.progressProperty().get();
    setVisible(running != null || scanned != null);
    if (running != null) {
      showExport(running, running.progress());
    } else if (scanned != null) {
      showScan(scanned);
    }
  }

  private void showExport(ExportFlow.Running running, Progress progress) {
    what.setText(
        running.cancelling()
            ? words.get("status.cancelling")
            : words.get("status.exporting", running.testId(), progress.done(), progress.all()));
    bar.setProgress(progress.fraction());
    cancel.setDisable(running.cancelling());
    cancel.setOnAction(e -> export.cancel());
    Tips.say(cancel, words.get("status.exporting.cancel.tooltip"));
  }

  private void showScan(Progress progress) {
    what.setText(words.get("status.scanning", progress.done(), progress.all()));
    bar.setProgress(progress.fraction());
    cancel.setDisable(false);
    cancel.setOnAction(e -> scan.cancel());
    Tips.say(cancel, words.get("status.scanning.cancel.tooltip"));
  }
}
