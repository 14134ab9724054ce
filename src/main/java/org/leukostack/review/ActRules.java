package org.leukostack.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.PreClass;

/** Computes the change that an act makes. */
final class ActRules {

  private final SlideCells slide;
  private final Review review;
  private final String reviewer;
  private final Instant now;
  private final List<Change.OfCell> cells = new ArrayList<>();
  private final List<Change.OfField> fields = new ArrayList<>();

  private ActRules(SlideCells slide, Review review, String reviewer, Instant now) {
    this.slide = slide;
    this.review = review;
    this.reviewer = reviewer;
    this.now = now;
  }

  /**
   * The change that an act makes, none if all is as it wants it.
   *
   * @throws IllegalArgumentException if it speaks of a cell or field that is not on the slide
   */
  static Optional<Change> change(
      Act act, SlideCells slide, Review review, String reviewer, Instant now) {
    ActRules rules = new ActRules(slide, review, reviewer, now);
    rules.apply(act);
    return rules.cells.isEmpty() && rules.fields.isEmpty()
        ? Optional.empty()
        : Optional.of(new Change(Change.How.DONE, act, rules.cells, rules.fields));
  }

  private void apply(Act act) {
    switch (act) {
      case Act.Judge judge -> each(judge.cells(), (was, cell) -> judged(judge, was));
      case Act.Comment(var ids, String text) -> each(ids, (was, cell) -> was.withComment(text));
      case Act.Classify(var ids, PreClass preClass) ->
          each(
              ids,
              (was, cell) -> was.withClass(cell.preClass().equals(preClass) ? null : preClass));
      case Act.EditBox(CellId id, BoundingBox box) ->
          each(List.of(id), (was, cell) -> boxed(was, cell, box));
      case Act.RevertBox(var ids) -> each(ids, (was, cell) -> boxed(was, cell, cell.box()));
      case Act.ChooseFocus(var ids, Integer number) ->
          each(ids, (was, cell) -> was.withFocus(number));
      case Act.AddCell(int image, PreClass preClass, BoundingBox box) ->
          add(image, new DrawnCell(preClass, box));
      case Act.RemoveCells(var ids) -> ids.forEach(this::remove);
      case Act.MarkViewed(var images, boolean viewed) -> images.forEach(i -> mark(i, viewed));
    }
  }

  private void each(List<CellId> ids, BiFunction<CellReview, DrawnCell, CellReview> change) {
    for (CellId id : ids) {
      CellReview before = review.of(id);
      CellReview after = change.apply(before, original(id));
      if (!after.equals(before)) {
        cells.add(new Change.OfCell(id, review.added().get(id), before, after));
      }
    }
  }

  /** As the instrument found it, or the annotator drew it. */
  private DrawnCell original(CellId id) {
    DrawnCell drawn = review.added().get(id);
    if (drawn != null) {
      return drawn;
    }
    var cell = slide.cell(id);
    if (cell == null) {
      throw new IllegalArgumentException("Not on the slide: " + id);
    }
    return new DrawnCell(cell.preClass(), cell.box());
  }

  /**
   * The same verdict again changes nothing, unless another reviewer gives it. A rejection without a
   * reason leaves the one that is known.
   */
  private CellReview judged(Act.Judge act, CellReview was) {
    RejectReason reason =
        act.reason() == null && act.verdict() == Verdict.REJECTED ? was.reason() : act.reason();
    boolean same =
        was.verdict() == act.verdict()
            && was.reason() == reason
            && (!was.isJudged() || reviewer.equals(was.reviewer()));
    return same ? was : was.withVerdict(act.verdict(), reason, reviewer, now);
  }

  private static CellReview boxed(CellReview was, DrawnCell original, BoundingBox box) {
    BoundingBox change = box.equals(original.box()) ? null : box;
    return Objects.equals(change, was.box()) ? was : was.withBox(change);
  }

  private void add(int imageNumber, DrawnCell drawn) {
    requireField(imageNumber);
    CellId id = CellId.added(imageNumber, review.nextAdded());
    cells.add(new Change.OfCell(id, drawn, null, CellReview.NONE));
  }

  private void remove(CellId id) {
    cells.add(new Change.OfCell(id, original(id), review.of(id), null));
  }

  private void mark(int imageNumber, boolean viewed) {
    requireField(imageNumber);
    boolean before = review.viewed().contains(imageNumber);
    if (before != viewed) {
      fields.add(new Change.OfField(imageNumber, before, viewed));
    }
  }

  private void requireField(int imageNumber) {
    if (!slide.hasField(imageNumber)) {
      throw new IllegalArgumentException("No such field of view: " + imageNumber);
    }
  }
}
