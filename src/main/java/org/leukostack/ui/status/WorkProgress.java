package org.leukostack.ui.status;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.leukostack.model.Progress;
import org.leukostack.text.Words;
import org.leukostack.ui.problems.PlaneScan;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.work.LongRun;

/** How far the work in the background is, with its cancel; not there while there is none. */
public final class WorkProgress extends HBox {

  private final PlaneScan scan;
  private final LongRun run;
  private final Words words;
  private final Label what = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button cancel;

  public WorkProgress(PlaneScan scan, LongRun run, Words words) {
    super(8);
    this.scan = scan;
    this.run = run;
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
    run.runningProperty().addListener(o -> update());
    update();
  }

  private void update() {
    LongRun.Running running = run.runningProperty().get();
    Progress scanned = scan.progressProperty().get();
    setVisible(running != null || scanned != null);
    if (running != null) {
      showRun(running, running.progress());
    } else if (scanned != null) {
      showScan(scanned);
    }
  }

  private void showRun(LongRun.Running running, Progress progress) {
    String key =
        switch (running.kind()) {
          case EXPORT -> "status.exporting";
          case DATA_SET -> "status.dataset";
        };
    what.setText(
        running.cancelling()
            ? words.get("status.cancelling")
            : words.get(key, running.name(), progress.done(), progress.all(), progress.fraction()));
    bar.setProgress(progress.fraction());
    cancel.setDisable(running.cancelling());
    cancel.setOnAction(e -> run.cancel());
    Tips.say(cancel, words.get(key + ".cancel.tooltip"));
  }

  private void showScan(Progress progress) {
    what.setText(words.get("status.scanning", progress.done(), progress.all()));
    bar.setProgress(progress.fraction());
    cancel.setDisable(false);
    cancel.setOnAction(e -> scan.cancel());
    Tips.say(cancel, words.get("status.scanning.cancel.tooltip"));
  }
}
