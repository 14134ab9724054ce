package org.leukostack.ui.status;

import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.leukostack.model.Progress;
import org.leukostack.model.TestFolder;
import org.leukostack.review.SaveState;
import org.leukostack.review.Tally;
import org.leukostack.text.Words;
import org.leukostack.ui.export.ExportFlow;
import org.leukostack.ui.problems.PlaneScan;
import org.leukostack.ui.review.Notice;
import org.leukostack.ui.review.ReviewModel;
import org.leukostack.ui.review.ReviewState;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.theme.Tips;

/** Where the annotator is, and how far the work in the background is, with its cancel. */
public final class StatusBar extends HBox {

  private static final int LONGEST_NAME = 24;

  private final SlideModel model;
  private final ReviewModel review;
  private final PlaneScan scan;
  private final ExportFlow export;
  private final Words words;
  private final ProgressBar slide = new ProgressBar(0);
  private final Label where = new Label();

  /** Why the last key did nothing, in place of where the annotator is. */
  private final Label key = new Label();

  private final Label saved = new Label();
  private final Label what = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button cancel = new Button();
  private final HBox work = new HBox(8, what, bar, cancel);

  /**
   * @param keyReply why the last key did nothing; empty if it did something
   */
  public StatusBar(
      SlideModel model,
      ReviewModel review,
      PlaneScan scan,
      ExportFlow export,
      ObservableValue<String> keyReply,
      Words words) {
    this.model = model;
    this.review = review;
    this.scan = scan;
    this.export = export;
    this.words = words;
    getStyleClass().add("status");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(10);
    slide.setId("slide-progress");
    slide.managedProperty().bind(slide.visibleProperty());
    where.setId("status-where");
    what.setId("status-work");
    cancel.setId("status-cancel");
    cancel.setText(words.get("cancel"));
    cancel.getStyleClass().addAll("small");
    work.setAlignment(Pos.CENTER_RIGHT);
    bar.setPrefWidth(160);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    where.setMinWidth(0);
    Tips.whole(where);
    work.setMinWidth(Region.USE_PREF_SIZE);
    work.managedProperty().bind(work.visibleProperty());
    saved.setId("status-saved");
    saved.setMinWidth(Region.USE_PREF_SIZE);
    showKey(keyReply);
    getChildren().addAll(slide, where, key, space, work, saved);
    model.spotProperty().addListener(o -> showWhere());
    model.redCellsShownProperty().addListener(o -> showWhere());
    model.plateletsShownProperty().addListener(o -> showWhere());
    model.problems().addListener((Observable o) -> showWhere());
    model.queueProperty().addListener(o -> showWhere());
    review.tallyProperty().addListener(o -> showWhere());
    review.stateProperty().addListener(o -> showSaved());
    review.saveStateProperty().addListener(o -> showSaved());
    review.notices().addListener((Observable o) -> showSaved());
    showSaved();
    scan.progressProperty().addListener(o -> showWork());
    export.runningProperty().addListener(o -> showWork());
    showWhere();
    showWork();
  }

  private void showKey(ObservableValue<String> reply) {
    key.setId("status-key");
    key.setMinWidth(0);
    key.textProperty().bind(reply);
    key.visibleProperty().bind(key.textProperty().isNotEmpty());
    key.managedProperty().bind(key.visibleProperty());
    where.visibleProperty().bind(key.visibleProperty().not());
    where.managedProperty().bind(where.visibleProperty());
    Tips.whole(key);
  }

  private void showWhere() {
    TestFolder folder = model.folder();
    Tally tally = review.tallyProperty().get();
    showSlide(folder == null ? Tally.NOTHING : tally);
    if (folder == null) {
      where.setText("");
      return;
    }
    where.setText(
        words.get(
            "status.where",
            shortened(folder.testId()),
            model.walk().position(),
            model.walk().size(),
            tally.reviewed(),
            tally.cells(),
            tally.rejected(),
            tally.flagged(),
            model.problems().size()));
  }

  /** How far the slide is; what the bar shows is in the words beside it, too. */
  private void showSlide(Tally tally) {
    slide.setVisible(tally.cells() > 0);
    slide.setProgress(tally.fraction());
    String said =
        words.get(
            "status.progress",
            tally.reviewed(),
            tally.cells(),
            tally.accepted(),
            tally.rejected(),
            tally.flagged(),
            tally.unreviewed());
    slide.setAccessibleText(said);
    Tips.say(slide, said);
  }

  /** The numbers are what is read here; the whole name stands in the title. */
  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME
        ? name
        : name.substring(0, LONGEST_NAME / 2)
            + "…"
            + name.substring(name.length() - LONGEST_NAME / 2);
  }

  /** Whether what was done is on the disk; each state has its own sign and word. */
  private void showSaved() {
    ReviewState state = review.stateProperty().get();
    String wordKey =
        switch (state) {
          case ReviewState.None _ -> null;
          case ReviewState.ReadOnly _ -> "saved.readOnly";
          case ReviewState.Unreadable _ -> "saved.unreadable";
          case ReviewState.Writable _, ReviewState.Leaving _ -> writableKey();
        };
    saved.setVisible(wordKey != null);
    saved.setManaged(wordKey != null);
    if (wordKey != null) {
      saved.setText(words.get(wordKey));
      SaveState save = review.saveStateProperty().get();
      String file = save == null ? "" : save.file().toString();
      Tips.say(saved, words.get(wordKey + ".tooltip", file));
      saved.setAccessibleText(words.get(wordKey + ".tooltip", file));
    }
  }

  /** A failure stays one while it is tried again. */
  private String writableKey() {
    if (review.notices().stream().anyMatch(Notice.SaveFailed.class::isInstance)) {
      return "saved.failed";
    }
    return review.saveStateProperty().get() instanceof SaveState.Saving
        ? "saved.saving"
        : "saved.saved";
  }

  private void showWork() {
    ExportFlow.Running running = export.runningProperty().get();
    Progress scanned = scan.progressProperty().get();
    work.setVisible(running != null || scanned != null);
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
