package org.leukostack.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingName;

/** Computes the change that an act makes. */
final class ActRules {

  private final SlideCells slide;
  private final Review review;
  private final Author author;
  private final List<Change.OfCell> cells = new ArrayList<>();
  private final List<Change.OfField> fields = new ArrayList<>();

  /**
   * Who acts.
   *
   * @param opinions what other readings say of a cell; null in a reader's own reading
   */
  record Author(
      String reviewer, Instant now, @Nullable Function<CellId, List<CellReview.Opinion>> opinions) {

    /** What a verdict on a cell is based on; null in a reader's own reading. */
    CellReview.@Nullable Basis basis(CellId cell, boolean isJudged) {
      return opinions == null
          ? null
          : new CellReview.Basis(
              isJudged ? CellReview.How.SETTLED : CellReview.How.OPEN, opinions.apply(cell));
    }

    List<CellReview.Opinion> opinions(CellId cell) {
      return opinions == null ? List.of() : opinions.apply(cell);
    }
  }

  private ActRules(SlideCells slide, Review review, Author author) {
    this.slide = slide;
    this.review = review;
    this.author = author;
  }

  /**
   * The change that an act makes, none if all is as it wants it.
   *
   * @throws IllegalArgumentException if it speaks of a cell or field that is not on the slide
   */
  static Optional<Change> change(Act act, SlideCells slide, Review review, Author author) {
    ActRules rules = new ActRules(slide, review, author);
    rules.apply(act);
    return rules.cells.isEmpty() && rules.fields.isEmpty()
        ? Optional.empty()
        : Optional.of(new Change(Change.How.DONE, act, rules.cells, rules.fields));
  }

  private void apply(Act act) {
    switch (act) {
      case Act.Judge judge -> judge.cells().forEach(id -> put(id, judged(judge, id)));
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
      case Act.TakeOpinion(var ids, ReadingName reading) ->
          ids.forEach(id -> put(id, taken(id, reading)));
      case Act.TakeOver(var said) -> said.forEach(this::put);
      case Act.MarkViewed(var images, boolean viewed) -> images.forEach(i -> mark(i, viewed));
    }
  }

  private void each(List<CellId> ids, BiFunction<CellReview, DrawnCell, CellReview> change) {
    for (CellId id : ids) {
      CellReview before = review.of(id);
      CellReview after = change.apply(before, original(id));
      put(id, after.equals(before) ? before : touched(after));
    }
  }

  private void put(CellId id, CellReview after) {
    CellReview before = review.of(id);
    original(id);
    if (!after.equals(before)) {
      cells.add(new Change.OfCell(id, review.added().get(id), before, after));
    }
  }

  /** What readers agreed on is a person's once that person changed it. */
  private CellReview touched(CellReview after) {
    CellReview.Basis basis = after.basis();
    return author.opinions() != null && basis != null && basis.how() == CellReview.How.AGREED
        ? after.withBasis(basis.with(CellReview.How.SETTLED))
        : after;
  }

  /**
   * What a reading says, as the own verdict of the one who takes it. An own comment stays; one that
   * was taken from another reading does not.
   */
  private CellReview taken(CellId id, ReadingName reading) {
    List<CellReview.Opinion> all = author.opinions(id);
    CellReview was = review.of(id);
    if (all.isEmpty()) {
      return was;
    }
    Optional<CellReview.Opinion> one =
        all.stream().filter(o -> o.reading().equals(reading)).findFirst();
    if (one.isEmpty()) { // its reader did not add the cell
      return judged(new Act.Judge(List.of(id), Verdict.REJECTED, null), id);
    }
    CellReview said = one.get().said();
    DrawnCell original = original(id);
    boolean isOwnComment =
        all.stream().noneMatch(o -> o.said().comment().equals(was.comment()))
            && !was.comment().isBlank();
    CellReview.Basis basis = author.basis(id, said.isJudged());
    CellReview next =
        new CellReview(
            said.verdict(),
            said.reason(),
            isOwnComment ? was.comment() : said.comment(),
            original.preClass().equals(said.preClass()) ? null : said.preClass(),
            original.box().equals(said.box()) ? null : said.box(),
            said.focus(),
            said.isJudged() ? author.reviewer() : null,
            said.isJudged() ? author.now() : null,
            basis);
    return isAsBefore(was, next) ? was : next;
  }

  /** Whether nothing but the time differs. */
  private static boolean isAsBefore(CellReview was, CellReview next) {
    return was.withVerdict(was.verdict(), was.reason(), was.reviewer(), null)
        .equals(next.withVerdict(next.verdict(), next.reason(), next.reviewer(), null));
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
  private CellReview judged(Act.Judge act, CellId id) {
    CellReview was = review.of(id);
    CellReview.Basis basis = author.basis(id, act.verdict() != Verdict.UNREVIEWED);
    RejectReason reason =
        act.reason() == null && act.verdict() == Verdict.REJECTED ? was.reason() : act.reason();
    boolean same =
        was.verdict() == act.verdict()
            && was.reason() == reason
            && (!was.isJudged() || author.reviewer().equals(was.reviewer()))
            && (basis == null || basis.equals(was.basis()));
    return same
        ? was
        : was.withVerdict(act.verdict(), reason, author.reviewer(), author.now())
            .withBasis(basis == null ? was.basis() : basis);
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

  /** One that a reader added would be added again: it is rejected. */
  private void remove(CellId id) {
    if (!author.opinions(id).isEmpty()) {
      put(id, judged(new Act.Judge(List.of(id), Verdict.REJECTED, null), id));
      return;
    }
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
