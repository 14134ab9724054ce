package org.leukostack.dataset.build;

import org.jspecify.annotations.Nullable;
import org.leukostack.json.Spelled;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;

/**
 * A slide of which nothing is in the data set.
 *
 * @param folder what could be read of it
 * @param problem that says more; null if the reason says all
 */
public record LeftOutSlide(TestFolder folder, Reason reason, @Nullable Problem problem) {

  /** Why; files have it by its spelling. */
  public enum Reason implements Spelled {
    /** The folder is not there, or cannot be read. */
    UNREADABLE,
    /** It has no plane. */
    NO_FIELDS,
    /** Its review cannot be read: nobody knows what its cells are. */
    REVIEW_UNREADABLE,
    /** It does not have the reading that was asked for. */
    READING_MISSING
  }
}
