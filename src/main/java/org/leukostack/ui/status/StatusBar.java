package org.leukostack.ui.status;

import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Tally;
import org.leukostack.text.Words;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.review.ReviewModel;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.theme.Tips;

/** Where the annotator is, and how far the work in the background is, with its cancel. */
public final class StatusBar extends HBox {

  private static final int LONGEST_NAME = 24;

  private final SlideModel model;
  private final ReviewModel review;
  private final Words words;
  private final ProgressBar slide = new ProgressBar(0);
  private final Label where = new Label();

  /** Why the last key did nothing, in place of where the annotator is. */
  private final Label key = new Label();

  /**
   * @param commands say why the last key did nothing
   * @param signs what stands before whether all is saved
   */
  public StatusBar(SlideModel model, ReviewModel review, Commands commands, Node... signs) {
    this.model = model;
    this.review = review;
    this.words = commands.keys().words();
    getStyleClass().add("status");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(10);
    slide.setId("slide-progress");
    slide.managedProperty().bind(slide.visibleProperty());
    where.setId("status-where");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    where.setMinWidth(0);
    Tips.whole(where);
    showKey(commands.replyProperty());
    getChildren().addAll(slide, where, key, space);
    getChildren().addAll(signs);
    getChildren().add(new SavedSign(review, words));
    model.folderProperty().addListener(o -> showWhere());
    model.spotProperty().addListener(o -> showWhere());
    model.redCellsShownProperty().addListener(o -> showWhere());
    model.plateletsShownProperty().addListener(o -> showWhere());
    model.problems().addListener((Observable o) -> showWhere());
    model.queueProperty().addListener(o -> showWhere());
    review.tallyProperty().addListener(o -> showWhere());
    showWhere();
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
}
