package org.leukostack.ui.review;

import java.nio.file.Path;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.stage.Window;
import org.leukostack.review.SaveState;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.Question;
import org.leukostack.ui.work.FolderChooser;

/** Lets a slide be closed only when its review is saved, or the user gave the changes up. */
public final class LeaveGuard {

  private final Window owner;
  private final ReviewModel review;
  private final ReviewLoop loop;
  private final Words words;
  private final FolderChooser chooser;
  private boolean leaving;

  public LeaveGuard(
      Window owner, ReviewModel review, ReviewLoop loop, Words words, FolderChooser chooser) {
    this.owner = owner;
    this.review = review;
    this.loop = loop;
    this.words = words;
    this.chooser = chooser;
  }

  /**
   * Waits for the saving without holding up the window.
   *
   * @param left runs once all is saved, or given up
   * @param stayed runs if the annotator wants to stay
   */
  public void leave(Runnable left, Runnable stayed) {
    if (leaving) {
      return;
    }
    leaving = true;
    loop.end(); // with what is being typed
    review.leave(
        () -> {
          leaving = false;
          left.run();
        },
        () -> {
          leaving = false;
          ask(left, stayed);
        });
  }

  private void ask(Runnable left, Runnable stayed) {
    SaveState state = review.saveStateProperty().get();
    if (state instanceof SaveState.Saved) { // just now: there is nothing to ask any more
      leave(left, stayed);
      return;
    }
    String what =
        state instanceof SaveState.Failed failed
            ? words.get("leave.what", failed.file().toString(), new NoticeText(words).why(failed))
            : words.get("leave.slow");
    Runnable again = () -> leave(left, stayed);
    Question question = question(words.get("leave.title"), what);
    question.pane().setId("leave-question");
    question.answer("notice.retry", ButtonData.OK_DONE, again);
    question.answer("notice.saveElsewhere", ButtonData.OTHER, () -> askWhere(again, stayed));
    question.answer("leave.without", ButtonData.NO, () -> review.abandon(left));
    question.answer("leave.stay", ButtonData.CANCEL_CLOSE, stayed);
    question.needlessOnce(review.saveStateProperty().map(SaveState.Saved.class::isInstance), again);
    question.ask();
  }

  /** Asks where else the review goes. */
  public void saveElsewhere() {
    askWhere(() -> {}, () -> {});
  }

  private void askWhere(Runnable chosen, Runnable cancelled) {
    Path inUserData = review.otherPlace().fileInUserData();
    if (inUserData == null) {
      cancelled.run();
      return;
    }
    Question question =
        question(words.get("elsewhere.title"), words.get("elsewhere.what", inUserData.toString()));
    question.answer(
        "elsewhere.userData", ButtonData.OK_DONE, () -> review.otherPlace().saveInUserData(chosen));
    question.answer("elsewhere.folder", ButtonData.OTHER, () -> askForFolder(chosen, cancelled));
    question.answer("cancel", ButtonData.CANCEL_CLOSE, cancelled);
    question.ask();
  }

  private void askForFolder(Runnable chosen, Runnable cancelled) {
    chooser
        .choose(owner, words.get("elsewhere.folder"), null)
        .ifPresentOrElse(path -> review.otherPlace().saveIn(path, chosen), cancelled);
  }

  private Question question(String heading, String content) {
    return new Question(owner, words, AlertType.WARNING, heading, content);
  }
}
