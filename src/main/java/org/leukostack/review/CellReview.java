package org.leukostack.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.PreClass;

/**
 * The review of one cell.
 *
 * @param verdict in force
 * @param reason of a rejection, if one was given; null with any other verdict
 * @param comment empty for none
 * @param preClass the class that the annotator gave it; null if the original class stands
 * @param box the box that the annotator gave it, in pixels of the image; null if the original box
 *     stands
 * @param focus the best focus that the annotator chose, a stack number; null if none was chosen
 * @param reviewer whose verdict it is; null if unreviewed, or unknown
 * @param time of the verdict; null if unreviewed, or unknown
 */
public record CellReview(
    Verdict verdict,
    @Nullable RejectReason reason,
    String comment,
    @Nullable PreClass preClass,
    @Nullable BoundingBox box,
    @Nullable Integer focus,
    @Nullable String reviewer,
    @Nullable Instant time) {

  /** Unreviewed, without comment or edits. */
  public static final CellReview NONE =
      new CellReview(Verdict.UNREVIEWED, null, "", null, null, null, null, null);

  public CellReview {
    if (reason != null && verdict != Verdict.REJECTED) {
      throw new IllegalArgumentException("A reason to reject, but the cell is " + verdict);
    }
    if (verdict == Verdict.UNREVIEWED && (reviewer != null || time != null)) {
      throw new IllegalArgumentException("A reviewer of a cell that is unreviewed");
    }
  }

  public boolean isJudged() {
    return verdict != Verdict.UNREVIEWED;
  }

  /** With a verdict, or without one: then the rest does not matter. */
  CellReview withVerdict(
      Verdict next, @Nullable RejectReason why, @Nullable String who, @Nullable Instant when) {
    boolean judged = next != Verdict.UNREVIEWED;
    return new CellReview(
        next, why, comment, preClass, box, focus, judged ? who : null, judged ? when : null);
  }

  CellReview withComment(String text) {
    return new CellReview(verdict, reason, text, preClass, box, focus, reviewer, time);
  }

  CellReview withClass(@Nullable PreClass other) {
    return new CellReview(verdict, reason, comment, other, box, focus, reviewer, time);
  }

  /** Without a verdict: it was one on another box. */
  CellReview withBox(@Nullable BoundingBox other) {
    return new CellReview(Verdict.UNREVIEWED, null, comment, preClass, other, focus, null, null);
  }

  CellReview withFocus(@Nullable Integer stackNumber) {
    return new CellReview(verdict, reason, comment, preClass, box, stackNumber, reviewer, time);
  }
}
