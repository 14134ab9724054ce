package org.leukostack.ui.review;

import java.nio.file.Path;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.leukostack.review.SaveState;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.Dialogs;
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
    Alert alert = alert(words.get("leave.title"), what);
    ButtonType retry = new ButtonType(words.get("notice.retry"), ButtonData.OK_DONE);
    ButtonType elsewhere = new ButtonType(words.get("notice.saveElsewhere"), ButtonData.OTHER);
    ButtonType without = new ButtonType(words.get("leave.without"), ButtonData.NO);
    ButtonType stay = new ButtonType(words.get("leave.stay"), ButtonData.CANCEL_CLOSE);
    alert.getButtonTypes().setAll(retry, elsewhere, without, stay);
    alert.getDialogPane().setId("leave-question");
    Subscription savedMeanwhile =
        review
            .saveStateProperty()
            .subscribe(
                now -> {
                  if (now instanceof SaveState.Saved) { // there is nothing to ask any more
                    alert.setResult(retry);
                    alert.close();
                  }
                });
    alert.setOnHidden(
        e -> {
          savedMeanwhile.unsubscribe();
          ButtonType answer = alert.getResult();
          if (answer == retry) {
            leave(left, stayed);
          } else if (answer == elsewhere) {
            askWhere(() -> leave(left, stayed), stayed);
          } else if (answer == without) {
            review.abandon(left);
          } else {
            stayed.run();
          }
        });
    alert.show();
  }

  /** Asks where else the review goes. */
  public void saveElsewhere() {
    askWhere(() -> {}, () -> {});
  }

  private void askWhere(Runnable chosen, Runnable cancelled) {
    Path inUserData = review.fileInUserData();
    if (inUserData == null) {
      cancelled.run();
      return;
    }
    Alert alert =
        alert(words.get("elsewhere.title"), words.get("elsewhere.what", inUserData.toString()));
    ButtonType userData = new ButtonType(words.get("elsewhere.userData"), ButtonData.OK_DONE);
    ButtonType folder = new ButtonType(words.get("elsewhere.folder"), ButtonData.OTHER);
    ButtonType cancel = new ButtonType(words.get("cancel"), ButtonData.CANCEL_CLOSE);
    alert.getButtonTypes().setAll(userData, folder, cancel);
    alert.setOnHidden(
        e -> {
          if (alert.getResult() == userData) {
            review.saveInUserData(chosen);
          } else if (alert.getResult() == folder) {
            chooser
                .choose(owner, words.get("elsewhere.folder"), null)
                .ifPresentOrElse(path -> review.saveIn(path, chosen), cancelled);
          } else {
            cancelled.run();
          }
        });
    alert.show();
  }

  private Alert alert(String heading, String content) {
    return Dialogs.alert(owner, words, Alert.AlertType.WARNING, heading, content);
  }
}
