package org.leukostack.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leukostack.json.Spelled;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingName;

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
 * @param basis the opinions of readers that it came of; null in a reader's own reading
 */
public record CellReview(
    Verdict verdict,
    @Nullable RejectReason reason,
    String comment,
    @Nullable PreClass preClass,
    @Nullable BoundingBox box,
    @Nullable Integer focus,
    @Nullable String reviewer,
    @Nullable Instant time,
    @Nullable Basis basis) {

  /** Unreviewed, without comment or edits. */
  public static final CellReview NONE =
      new CellReview(Verdict.UNREVIEWED, null, "", null, null, null, null, null, null);

  public CellReview {
    if (reason != null && verdict != Verdict.REJECTED) {
      throw new IllegalArgumentException("A reason to reject, but the cell is " + verdict);
    }
    if (verdict == Verdict.UNREVIEWED && (reviewer != null || time != null)) {
      throw new IllegalArgumentException("A reviewer of a cell that is unreviewed");
    }
  }

  /** Whether, and how, what readers say of a cell became one. */
  public enum How implements Spelled {
    /** They agree: it was taken over, and no person has touched it since. */
    AGREED,
    /** They differ, and nobody has settled it. */
    OPEN,
    /** A person said what holds. */
    SETTLED,
    /** A person said what holds, and a reader says something else since. */
    CHANGED;

    /** Whether a person has to say what holds. */
    public boolean isOpen() {
      return this == OPEN || this == CHANGED;
    }
  }

  /**
   * What readers said of a cell when that became one.
   *
   * @param opinions one of each reading that has the cell
   */
  public record Basis(How how, List<Opinion> opinions) {
    public Basis {
      opinions = List.copyOf(opinions);
    }

    /** Whether the readers say the same now. */
    public boolean hasOpinions(List<Opinion> now) {
      return opinions.stream()
          .map(Opinion::content)
          .toList()
          .equals(now.stream().map(Opinion::content).toList());
    }

    Basis with(How other) {
      return new Basis(other, opinions);
    }
  }

  /**
   * What one reading says of a cell.
   *
   * @param cell its name there, which is another one for a cell that several readers added
   * @param said with the class and the box in force, whoever they are from
   */
  public record Opinion(ReadingName reading, CellId cell, CellReview said) {

    /** What a reading says; nothing of a class that its reader neither saw nor chose. */
    public static Opinion of(ReadingName reading, ReviewedCell cell) {
      CellReview said = cell.review();
      return new Opinion(
          reading,
          cell.id(),
          new CellReview(
              said.verdict,
              said.reason,
              said.comment,
              cell.preClass().isHidden() ? null : cell.preClass(),
              cell.box(),
              said.focus,
              said.reviewer,
              said.time,
              null));
    }

    /** Without who said it when. */
    private Opinion content() {
      return new Opinion(
          reading,
          cell,
          new CellReview(
              said.verdict,
              said.reason,
              said.comment,
              said.preClass,
              said.box,
              said.focus,
              null,
              null,
              null));
    }
  }

  /** In a reader's own reading. */
  public CellReview(
      Verdict verdict,
      @Nullable RejectReason reason,
      String comment,
      @Nullable PreClass preClass,
      @Nullable BoundingBox box,
      @Nullable Integer focus,
      @Nullable String reviewer,
      @Nullable Instant time) {
    this(verdict, reason, comment, preClass, box, focus, reviewer, time, null);
  }

  /** Whether readers differ on it, and nobody has settled that. */
  public boolean isInDispute() {
    return basis != null && basis.how().isOpen();
  }

  public boolean isJudged() {
    return verdict != Verdict.UNREVIEWED;
  }

  /** With a verdict, or without one: then the rest does not matter. */
  CellReview withVerdict(
      Verdict next, @Nullable RejectReason why, @Nullable String who, @Nullable Instant when) {
    boolean judged = next != Verdict.UNREVIEWED;
    return new CellReview(
        next, why, comment, preClass, box, focus, judged ? who : null, judged ? when : null, basis);
  }

  CellReview withComment(String text) {
    return new CellReview(verdict, reason, text, preClass, box, focus, reviewer, time, basis);
  }

  CellReview withClass(@Nullable PreClass other) {
    return new CellReview(verdict, reason, comment, other, box, focus, reviewer, time, basis);
  }

  /** Without a verdict: it was one on another box. */
  CellReview withBox(@Nullable BoundingBox other) {
    return new CellReview(
        Verdict.UNREVIEWED,
        null,
        comment,
        preClass,
        other,
        focus,
        null,
        null,
        basis == null ? null : basis.with(How.OPEN));
  }

  CellReview withFocus(@Nullable Integer stackNumber) {
    return new CellReview(
        verdict, reason, comment, preClass, box, stackNumber, reviewer, time, basis);
  }

  /** Came of these opinions. */
  public CellReview withBasis(@Nullable Basis other) {
    return new CellReview(verdict, reason, comment, preClass, box, focus, reviewer, time, other);
  }
}
