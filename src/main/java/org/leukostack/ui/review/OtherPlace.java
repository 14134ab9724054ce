package org.leukostack.ui.review;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.ReviewPlace;

/** Another place for the review of the open slide than its own. Used on the FX thread only. */
public final class OtherPlace {

  private final ReviewKeeper keeper;
  private final ObjectProperty<ReviewState> state;
  private final NoticeList notices;

  /**
   * @param notices are told of it
   */
  OtherPlace(ReviewKeeper keeper, ObjectProperty<ReviewState> state, NoticeList notices) {
    this.keeper = keeper;
    this.state = state;
    this.notices = notices;
  }

  /** Where the review goes if the user's data folder is chosen; null if no slide is open. */
  public @Nullable Path fileInUserData() {
    return keeper.fileInUserData();
  }

  /** Saves to the user's data folder from now on. */
  public void saveInUserData(Runnable done) {
    Path file = keeper.fileInUserData();
    if (file != null) {
      saveTo(new ReviewPlace(file, ReviewPlace.Where.USER_DATA), done);
    }
  }

  /** Saves to a folder of the annotator's choice from now on. */
  public void saveIn(Path folder, Runnable done) {
    Path file = keeper.fileIn(folder);
    saveTo(new ReviewPlace(file, ReviewPlace.Where.ELSEWHERE), done);
  }

  private void saveTo(ReviewPlace place, Runnable done) {
    if (state.get() instanceof ReviewState.Writable writable) {
      keeper.saveElsewhere(
          place.file(),
          writable.session().document(),
          () -> {
            state.set(state.get().savedAt(place));
            notices.keptElsewhere(place.file());
            done.run();
          });
    }
  }
}
