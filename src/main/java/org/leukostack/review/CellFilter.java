package org.leukostack.review;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leukostack.json.Json;
import org.leukostack.json.JsonFile;
import org.leukostack.json.NotJsonException;
import org.leukostack.model.PreClass;

/**
 * The filter of the queue: a cell has to meet every criterion.
 *
 * @param said what the review says of the cell
 * @param fields of the cell, by image number
 * @param boxSizes the longer side of the box in force, in pixels
 * @param pixels what only pixels tell
 * @param text in the comment, the name or number of the class, the key or the image number,
 *     whatever the case; blank for any
 * @param picked the cells by their names; null for any. Not kept in files
 */
public record CellFilter(
    Said said, Range fields, Range boxSizes, Pixels pixels, String text, @Nullable Picked picked) {

  /**
   * Criteria on the review of a cell; an empty set and false are no criterion.
   *
   * @param verdicts in force
   * @param classes in force
   * @param reasons of rejection
   * @param reviewers by name
   * @param hasComment it has a comment
   * @param inDispute readers differ on it, and nobody has settled that
   */
  public record Said(
      Set<Verdict> verdicts,
      Set<PreClass> classes,
      Set<RejectReason> reasons,
      Set<String> reviewers,
      boolean hasComment,
      boolean inDispute) {

    static final Said ANYTHING = new Said(Set.of(), Set.of(), Set.of(), Set.of(), false, false);

    public Said {
      verdicts = Set.copyOf(verdicts);
      classes = Set.copyOf(classes);
      reasons = Set.copyOf(reasons);
      reviewers = Set.copyOf(reviewers);
    }

    private boolean matches(ReviewedCell cell) {
      CellReview review = cell.review();
      return (verdicts.isEmpty() || verdicts.contains(review.verdict()))
          && (classes.isEmpty() || classes.contains(cell.preClass()))
          && (reasons.isEmpty() || (review.reason() != null && reasons.contains(review.reason())))
          && (reviewers.isEmpty()
              || (review.reviewer() != null && reviewers.contains(review.reviewer())))
          && (!hasComment || !review.comment().isBlank())
          && (!inDispute || review.isInDispute());
    }
  }

  /**
   * Whole numbers from one to another, both included.
   *
   * @param least null for an open end
   * @param most null for an open end
   */
  public record Range(@Nullable Integer least, @Nullable Integer most) {

    static final Range ALL = new Range(null, null);

    private boolean contains(int value) {
      return (least == null || value >= least) && (most == null || value <= most);
    }
  }

  /**
   * Criteria on the pixels of a cell; false is no criterion.
   *
   * @param touchesEdge the box in force, or the crop window, reaches the edge of the image; see
   *     {@link FilterContext}
   * @param focusDisagrees the instrument's focus is not the sharpest plane
   */
  public record Pixels(boolean touchesEdge, boolean focusDisagrees) {

    static final Pixels ANY = new Pixels(false, false);

    /** What is not known yet is not met. */
    private boolean matches(ReviewedCell cell, FilterContext context) {
      return (!touchesEdge || CellCriteria.touchesEdge(cell, context))
          && (!focusDisagrees || disagrees(cell, context));
    }

    private boolean isUndecided(ReviewedCell cell, FilterContext context) {
      CellMeasurements measurements = context.measurements().of(cell.id());
      boolean edgeOpen = touchesEdge && measurements.image() == null;
      boolean focusOpen =
          focusDisagrees && measurements.sharpest() == null && cell.original().focus().isPresent();
      return (edgeOpen || focusOpen)
          && (!touchesEdge || edgeOpen || CellCriteria.touchesEdge(cell, context))
          && (!focusDisagrees || focusOpen || disagrees(cell, context));
    }

    private static boolean disagrees(ReviewedCell cell, FilterContext context) {
      return CellCriteria.focusDisagreement(cell, context).orElse(0) > 0;
    }
  }

  /**
   * Cells by their names.
   *
   * @param what they have in common, in words
   */
  public record Picked(String what, Set<CellId> cells) {
    public Picked {
      cells = Set.copyOf(cells);
    }
  }

  /** Every cell. */
  public static final CellFilter ALL =
      new CellFilter(Said.ANYTHING, Range.ALL, Range.ALL, Pixels.ANY, "", null);

  /** The filter of a text; what cannot be understood is no criterion. */
  public static CellFilter ofJson(String json) {
    try {
      return FilterCodec.decode(JsonFile.parse(json));
    } catch (NotJsonException e) {
      return ALL;
    }
  }

  /** On one line, as the review's file has it. */
  public String toJson() {
    return Json.text(FilterCodec.encode(this));
  }

  /** Whether a cell meets every criterion; what is not known yet meets none. */
  public boolean matches(ReviewedCell cell, FilterContext context) {
    return matchesWithoutPixels(cell, context) && pixels.matches(cell, context);
  }

  /** Whether it may match, once what only pixels tell of the cell is known. */
  public boolean isUndecided(ReviewedCell cell, FilterContext context) {
    return pixels.isUndecided(cell, context) && matchesWithoutPixels(cell, context);
  }

  private boolean matchesWithoutPixels(ReviewedCell cell, FilterContext context) {
    return said.matches(cell)
        && fields.contains(cell.id().imageNumber())
        && (picked == null || picked.cells().contains(cell.id()))
        && boxSizes.contains(CellCriteria.longerSide(cell))
        && (text.isBlank() || CellCriteria.mentions(cell, text.strip(), context));
  }

  public CellFilter withVerdicts(Set<Verdict> any) {
    return with(
        new Said(any, said.classes, said.reasons, said.reviewers, said.hasComment, said.inDispute));
  }

  public CellFilter withClasses(Set<PreClass> any) {
    return with(
        new Said(
            said.verdicts, any, said.reasons, said.reviewers, said.hasComment, said.inDispute));
  }

  public CellFilter withReasons(Set<RejectReason> any) {
    return with(
        new Said(
            said.verdicts, said.classes, any, said.reviewers, said.hasComment, said.inDispute));
  }

  public CellFilter withReviewers(Set<String> any) {
    return with(
        new Said(said.verdicts, said.classes, said.reasons, any, said.hasComment, said.inDispute));
  }

  public CellFilter withHasComment(boolean wanted) {
    return with(
        new Said(
            said.verdicts, said.classes, said.reasons, said.reviewers, wanted, said.inDispute));
  }

  public CellFilter withInDispute(boolean wanted) {
    return with(
        new Said(
            said.verdicts, said.classes, said.reasons, said.reviewers, said.hasComment, wanted));
  }

  /** Null for any. */
  public CellFilter withPicked(@Nullable Picked cells) {
    return new CellFilter(said, fields, boxSizes, pixels, text, cells);
  }

  /** Null leaves an end open. */
  public CellFilter withFields(@Nullable Integer first, @Nullable Integer last) {
    return new CellFilter(said, new Range(first, last), boxSizes, pixels, text, picked);
  }

  /** In pixels; null leaves an end open. */
  public CellFilter withBoxSizes(@Nullable Integer least, @Nullable Integer most) {
    return new CellFilter(said, fields, new Range(least, most), pixels, text, picked);
  }

  public CellFilter withTouchesEdge(boolean wanted) {
    return with(new Pixels(wanted, pixels.focusDisagrees));
  }

  public CellFilter withFocusDisagrees(boolean wanted) {
    return with(new Pixels(pixels.touchesEdge, wanted));
  }

  public CellFilter withText(String wanted) {
    return new CellFilter(said, fields, boxSizes, pixels, wanted, picked);
  }

  private CellFilter with(Said other) {
    return new CellFilter(other, fields, boxSizes, pixels, text, picked);
  }

  private CellFilter with(Pixels other) {
    return new CellFilter(said, fields, boxSizes, other, text, picked);
  }
}
