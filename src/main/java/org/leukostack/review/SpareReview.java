package org.leukostack.review;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a review, for as long as its own place refuses it: the process may end at any moment,
 * without a chance to ask. What another file holds there is kept beside it. Safe for any thread.
 */
final class SpareReview {

  private final ReviewPlace place;
  private final WatchfulDisk disk;

  // Guarded by this.
  private @Nullable ReviewDocument kept;
  private boolean isOver;

  /**
   * @param place of the copy, where it is found when the slide is opened next
   * @param disk that may write the review too, which can be moved to that place
   */
  SpareReview(ReviewPlace place, WatchfulDisk disk) {
    this.place = place;
    this.disk = disk;
  }

  ReviewPlace place() {
    return place;
  }

  /** Keeps this one, unless it does so already or was given up. */
  synchronized void keep(ReviewDocument document) throws IOException {
    if (kept != document && !isOver) {
      place.makeFolder();
      disk.write(place.file(), ReviewEncoder.encode(document));
      kept = document;
    }
  }

  /**
   * The review was saved: a copy elsewhere is not needed any more.
   *
   * @param saved its file
   */
  synchronized void drop(Path saved) throws IOException {
    boolean isMoved = saved.equals(place.file());
    if (kept != null && !isMoved) {
      disk.deleteOwn(place.file());
    }
    kept = null;
  }

  /** What it has was given up, and must not be found again. */
  synchronized void giveUp() throws IOException {
    isOver = true;
    if (kept != null) {
      disk.deleteOwn(place.file());
    }
    kept = null;
  }
}
