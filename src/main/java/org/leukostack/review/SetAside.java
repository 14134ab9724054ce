package org.leukostack.review;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.leukostack.json.JsonFault;

/**
 * A file that was met while a review was opened or saved and is not the one that is used. Nothing
 * of it is lost.
 *
 * @param file where it was
 * @param now where it is now; null if it still is where it was
 * @param why it is not used
 * @param fault where it stops being a review; null unless broken
 */
public record SetAside(Path file, @Nullable Path now, Why why, @Nullable JsonFault fault) {

  /** Why a file is not used. */
  public enum Why {
    /** It cannot be understood. */
    BROKEN,
    /** The other place has a newer review, which does not hold all that this one does. */
    OLDER,
    /** Another process wrote it while this one had the review open. */
    OTHER
  }
}
