package org.leukostack.ui.status;

import javafx.beans.Observable;
import javafx.scene.control.Label;
import org.leukostack.review.SaveState;
import org.leukostack.text.Words;
import org.leukostack.ui.review.Notice;
import org.leukostack.ui.review.ReviewModel;
import org.leukostack.ui.review.ReviewState;
import org.leukostack.ui.theme.Tips;

/** Whether what was done is on the disk; each state has its own sign and word. */
final class SavedSign extends Label {

  private final ReviewModel review;
  private final Words words;

  SavedSign(ReviewModel review, Words words) {
    this.review = review;
    this.words = words;
    setId("status-saved");
    setMinWidth(USE_PREF_SIZE);
    review.stateProperty().addListener(o -> update());
    review.saveStateProperty().addListener(o -> update());
    review.notices().addListener((Observable o) -> update());
    update();
  }

  private void update() {
    ReviewState state = review.stateProperty().get();
    String wordKey =
        switch (state) {
          case ReviewState.None _ -> null;
          case ReviewState.ReadOnly _ -> "saved.readOnly";
          case ReviewState.Unreadable _ -> "saved.unreadable";
          case ReviewState.Writable _, ReviewState.Leaving _ -> writableKey();
        };
    setVisible(wordKey != null);
    setManaged(wordKey != null);
    if (wordKey != null) {
      setText(words.get(wordKey));
      SaveState save = review.saveStateProperty().get();
      String file = save == null ? "" : save.file().toString();
      Tips.say(this, words.get(wordKey + ".tooltip", file));
      setAccessibleText(words.get(wordKey + ".tooltip", file));
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
}
