package org.leukostack.review;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.PreClass;

/**
 * Which cells are looked at: those that meet every criterion. An empty set, a null, a false and an
 * empty text are no criterion.
 *
 * @param verdicts in force
 * @param classes in force
 * @param reasons of rejection
 * @param reviewers by name
 * @param firstField the lowest image number
 * @param lastField the highest image number
 * @param minSize of the longer side of the box in force, in pixels
 * @param maxSize of the longer side of the box in force, in pixels
 * @param touchesEdge the box in force, or the crop window, reaches the edge of the image; see
 *     {@link FilterContext}
 * @param focusDisagrees the instrument's focus is not the sharpest plane
 * @param hasComment it has a comment
 * @param text in the comment, the name or number of the class, the key or the image number,
 *     whatever the case
 */
public record CellFilter(
    Set<Verdict> verdicts,
    Set<PreClass> classes,
    Set<RejectReason> reasons,
    Set<String> reviewers,
    @Nullable Integer firstField,
    @Nullable Integer lastField,
    @Nullable Integer minSize,
    @Nullable Integer maxSize,
    boolean touchesEdge,
    boolean focusDisagrees,
    boolean hasComment,
    String text) {

  /** Every cell. */
  public static final CellFilter ALL =
      new CellFilter(
          Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, false, false, false, "");

  public CellFilter {
    verdicts = Set.copyOf(verdicts);
    classes = Set.copyOf(classes);
    reasons = Set.copyOf(reasons);
    reviewers = Set.copyOf(reviewers);
  }

  /** Whether a cell meets every criterion; what is not known yet meets none. */
  public boolean matches(ReviewedCell cell, FilterContext context) {
    return matchesWithoutPixels(cell, context)
        && (!touchesEdge || CellMeasures.touchesEdge(cell, context))
        && (!focusDisagrees || disagrees(cell, context));
  }

  private boolean matchesWithoutPixels(ReviewedCell cell, FilterContext context) {
    return matchesReview(cell.review())
        && (classes.isEmpty() || classes.contains(cell.preClass()))
        && within(cell.id().imageNumber(), firstField, lastField)
        && within(CellMeasures.longerSide(cell), minSize, maxSize)
        && (text.isBlank() || CellMeasures.mentions(cell, text.strip(), context));
  }

  private static boolean disagrees(ReviewedCell cell, FilterContext context) {
    return CellMeasures.focusDisagreement(cell, context).orElse(0) > 0;
  }

  private boolean matchesReview(CellReview review) {
    return (verdicts.isEmpty() || verdicts.contains(review.verdict()))
        && (reasons.isEmpty() || (review.reason() != null && reasons.contains(review.reason())))
        && (reviewers.isEmpty()
            || (review.reviewer() != null && reviewers.contains(review.reviewer())))
        && (!hasComment || !review.comment().isBlank());
  }

  private static boolean within(int value, @Nullable Integer least, @Nullable Integer most) {
    return (least == null || value >= least) && (most == null || value <= most);
  }

  /** Whether it may match, once what only pixels tell of the cell is known. */
  public boolean isUndecided(ReviewedCell cell, FilterContext context) {
    CellFacts facts = context.facts().of(cell.id());
    boolean edgeOpen = touchesEdge && facts.image() == null;
    boolean focusOpen =
        focusDisagrees && facts.sharpest() == null && cell.original().focus().isPresent();
    return (edgeOpen || focusOpen)
        && (!touchesEdge || edgeOpen || CellMeasures.touchesEdge(cell, context))
        && (!focusDisagrees || focusOpen || disagrees(cell, context))
        && matchesWithoutPixels(cell, context);
  }

  public CellFilter withVerdicts(Set<Verdict> any) {
    return new CellFilter(
        any,
        classes,
        reasons,
        reviewers,
        firstField,
        lastField,
        minSize,
        maxSize,
        touchesEdge,
        focusDisagrees,
        hasComment,
        text);
  }

  public CellFilter withClasses(Set<PreClass> any) {
    return new CellFilter(
        verdicts,
        any,
        reasons,
        reviewers,
        firstField,
        lastField,
        minSize,
        maxSize,
        touchesEdge,
        focusDisagrees,
        hasComment,
        text);
  }

  public CellFilter withReasons(Set<RejectReason> any) {
    return new CellFilter(
        verdicts,
        classes,
        any,
        reviewers,
        firstField,
        lastField,
        minSize,
        maxSize,
        touchesEdge,
        focusDisagrees,
        hasComment,
        text);
  }

  public CellFilter withReviewers(Set<String> any) {
    return new CellFilter(
        verdicts,
        classes,
        reasons,
        any,
        firstField,
        lastField,
        minSize,
        maxSize,
        touchesEdge,
        focusDisagrees,
        hasComment,
        text);
  }

  /** Null leaves an end open. */
  public CellFilter withFields(@Nullable Integer first, @Nullable Integer last) {
    return new CellFilter(
        verdicts,
        classes,
        reasons,
        reviewers,
        first,
        last,
        minSize,
        maxSize,
        touchesEdge,
        focusDisagrees,
        hasComment,
        text);
  }

  /** In pixels; null leaves an end open. */
  public CellFilter withBoxSizes(@Nullable Integer min, @Nullable Integer max) {
    return new CellFilter(
        verdicts,
        classes,
        reasons,
        reviewers,
        firstField,
        lastField,
        min,
        max,
        touchesEdge,
        focusDisagrees,
        hasComment,
        text);
  }

  public CellFilter withTouchesEdge(boolean wanted) {
    return new CellFilter(
        verdicts,
        classes,
        reasons,
        reviewers,
        firstField,
        lastField,
        minSize,
        maxSize,
        wanted,
        focusDisagrees,
        hasComment,
        text);
  }

  public CellFilter withFocusDisagrees(boolean wanted) {
    return new CellFilter(
        verdicts,
        classes,
        reasons,
        reviewers,
        firstField,
        lastField,
        minSize,
        maxSize,
        touchesEdge,
        wanted,
        hasComment,
        text);
  }

  public CellFilter withHasComment(boolean wanted) {
    return new CellFilter(
        verdicts,
        classes,
        reasons,
        reviewers,
        firstField,
        lastField,
        minSize,
        maxSize,
        touchesEdge,
        focusDisagrees,
        wanted,
        text);
  }

  public CellFilter withText(String wanted) {
    return new CellFilter(
        verdicts,
        classes,
        reasons,
        reviewers,
        firstField,
        lastField,
        minSize,
        maxSize,
        touchesEdge,
        focusDisagrees,
        hasComment,
        wanted);
  }
}
