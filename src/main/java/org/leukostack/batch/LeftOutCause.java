package org.leukostack.batch;

import java.util.Map;
import java.util.Optional;
import org.leukostack.dataset.build.LeftOutSlide;
import org.leukostack.dataset.build.LeftOutSlide.Reason;
import org.leukostack.model.Problem;

/** What the ledger says of slides that a data set leaves out, as the command for one does. */
final class LeftOutCause {

  private static final Map<String, Reason> REASONS =
      Map.of(
          "folder_missing", Reason.UNREADABLE,
          "nothing_to_read", Reason.NO_FIELDS,
          "review_unreadable", Reason.REVIEW_UNREADABLE,
          "reading_missing", Reason.READING_MISSING);

  private LeftOutCause() {}

  /**
   * Why nothing of a slide is in the data set; empty if nobody can say that yet: a disk that is
   * away must not make the data set smaller.
   */
  static Optional<Reason> reason(Failure failure) {
    return failure.kind() == Failure.Kind.SLIDE
        ? Optional.ofNullable(REASONS.get(failure.cause()))
        : Optional.empty();
  }

  static SlideFailedException failure(LeftOutSlide slide) {
    Problem problem = slide.problem();
    Object file = problem == null ? slide.folder().path() : problem.file();
    if (slide.reason() == Reason.UNREADABLE && !(problem instanceof Problem.FolderMissing)) {
      return new SlideFailedException(Failure.Kind.DISK, "unreadable", file);
    }
    String cause =
        switch (slide.reason()) {
          case UNREADABLE -> "folder_missing";
          case NO_FIELDS -> "nothing_to_read";
          case REVIEW_UNREADABLE -> "review_unreadable";
          case READING_MISSING -> "reading_missing";
        };
    return new SlideFailedException(Failure.Kind.SLIDE, cause, file);
  }
}
