package org.leukostack.ui.review;

import java.nio.file.Path;
import java.util.List;
import org.leukostack.model.JsonDefect;
import org.leukostack.model.ReadingName;
import org.leukostack.review.LockHolder;
import org.leukostack.review.SaveState;
import org.leukostack.review.SetAside;

/** Something about the review that stays on the screen until it is over or was read. */
public sealed interface Notice {

  /** The last attempt to save failed: something is in memory only. */
  record SaveFailed(SaveState.Failed failure) implements Notice {}

  /** Another process holds the lock of the slide. */
  record ReadOnly(LockHolder holder) implements Notice {}

  /** There is a review that cannot be read now. */
  record Unreadable(Path file, JsonDefect reason) implements Notice {}

  /** A file was found that is not used. */
  record NotUsed(SetAside file) implements Notice {}

  /** What is said of some cells is kept, but does not match the slide. */
  record Unmatched(int cells) implements Notice {}

  /** The review is not beside the planes. */
  record KeptElsewhere(Path file) implements Notice {}

  /**
   * The readings of which the adjudicated one comes are not all there.
   *
   * @param readings those that it is about
   */
  record NotSettled(Why why, List<ReadingName> readings) implements Notice {
    public NotSettled {
      readings = List.copyOf(readings);
    }

    /** What is the matter with them. */
    public enum Why {
      /** There are not two that could be compared. */
      NOT_TWO,
      MISSING,
      UNREADABLE
    }
  }

  /** Whether the annotator can close it; the others go when their cause does. */
  default boolean isDismissable() {
    return switch (this) {
      case SaveFailed _, ReadOnly _, Unreadable _ -> false;
      case NotUsed _, Unmatched _, KeptElsewhere _, NotSettled _ -> true;
    };
  }
}
