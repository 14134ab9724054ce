package org.leukostack.ui.open;

import org.leukostack.review.Tally;

/** What a folder that was open lately turns out to be. */
sealed interface FolderGlance {

  /** A slide, and how far its review is. */
  record OfSlide(Tally tally) implements FolderGlance {}

  /** It has slides below it. */
  record Worklist() implements FolderGlance {}

  /** It cannot be told, as of a folder that is gone. */
  record Unknown() implements FolderGlance {}
}
