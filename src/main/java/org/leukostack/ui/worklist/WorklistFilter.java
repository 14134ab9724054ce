package org.leukostack.ui.worklist;

import java.util.Locale;
import org.leukostack.slides.SlideGlance;

/** Which slides of a worklist are shown. */
enum WorklistFilter {
  ALL,
  UNFINISHED,
  NOT_BEGUN,
  FINISHED,
  WITH_PROBLEMS,
  OPEN;

  /**
   * Whether a slide is among them; one at which nobody has looked yet is.
   *
   * @param typed a part of its name or of its reader's, in any case
   */
  boolean takes(WorklistRow row, String typed) {
    SlideGlance glance = row.glance();
    String reader = glance == null ? "" : glance.reader();
    return (glance == null || takes(glance))
        && (contains(row.name(), typed) || contains(reader, typed));
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
  }

  private boolean takes(SlideGlance glance) {
    return switch (this) {
      case ALL -> true;
      case UNFINISHED -> glance.isUnfinished();
      case NOT_BEGUN -> glance.isUnfinished() && glance.tally().reviewed() == 0;
      case FINISHED -> glance.isFinished();
      case WITH_PROBLEMS -> glance.hasProblems() || glance.obstacle() != null;
      case OPEN -> glance.holder() != null;
    };
  }
}
