package org.leukostack.readings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingName;
import org.leukostack.review.CellReview;
import org.leukostack.review.RejectReason;
import org.leukostack.review.Verdict;

/**
 * What readers say of one cell, and whether that is one opinion.
 *
 * <p>Verdicts are compared among those who judged; class, box and best focus among those who judged
 * and did not reject, since they mean nothing on a rejected cell; if nobody judged, among all. Who
 * chose no best focus leaves it to the others.
 *
 * @param readers of whom opinions were asked for
 * @param said by those who have the cell, in the order of the readers
 */
public record Opinions(List<ReadingName> readers, List<CellReview.Opinion> said) {

  public Opinions {
    readers = List.copyOf(readers);
    said = List.copyOf(said);
  }

  /** What a reader says; empty if that reader does not have the cell, for another one added it. */
  public Optional<CellReview> of(ReadingName reader) {
    return said.stream()
        .filter(o -> o.reading().equals(reader))
        .findFirst()
        .map(CellReview.Opinion::said);
  }

  /** In what the readers differ; nothing if they are of one opinion. */
  public Set<Disagreement> disagreements(Tolerance tolerance) {
    Set<Disagreement> found = EnumSet.noneOf(Disagreement.class);
    if (said.isEmpty()) {
      return found;
    }
    if (said.size() < readers.size()) {
      found.add(Disagreement.ADDED_BY_SOME);
    }
    List<CellReview> judged = judged();
    if (!judged.isEmpty() && judged.size() < said.size()) {
      found.add(Disagreement.JUDGED_BY_SOME);
    }
    if (judged.stream().map(CellReview::verdict).distinct().count() > 1) {
      found.add(Disagreement.VERDICT);
    }
    if (differ(CellReview::preClass, PreClass::equals)) {
      found.add(Disagreement.CLASS);
    }
    if (differ(CellReview::box, tolerance::isSame)) {
      found.add(Disagreement.BOX);
    }
    if (differ(CellReview::focus, tolerance::isSame)) {
      found.add(Disagreement.FOCUS);
    }
    return found;
  }

  private List<CellReview> all() {
    return said.stream().map(CellReview.Opinion::said).toList();
  }

  private List<CellReview> judged() {
    return all().stream().filter(CellReview::isJudged).toList();
  }

  /** Those whose class, box and focus count. */
  private List<CellReview> speakers() {
    List<CellReview> judged = judged();
    return judged.isEmpty()
        ? all()
        : judged.stream().filter(one -> one.verdict() != Verdict.REJECTED).toList();
  }

  private <T> boolean differ(Function<CellReview, @Nullable T> what, BiPredicate<T, T> isSame) {
    List<T> values = values(what);
    return values.stream().anyMatch(one -> values.stream().anyMatch(o -> !isSame.test(one, o)));
  }

  private <T> List<T> values(Function<CellReview, @Nullable T> what) {
    List<T> values = new ArrayList<>();
    for (CellReview one : speakers()) {
      T value = what.apply(one);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /**
   * What holds of the cell as far as the readers are of one opinion: without verdict if they are
   * not in all. Of boxes, planes and reasons that count as the same it has those of the reader who
   * comes first.
   *
   * @param original the cell as the imager found it, or as it was first drawn
   */
  public CellReview merged(Cell original, Tolerance tolerance) {
    Set<Disagreement> differences = disagreements(tolerance);
    boolean agree = differences.isEmpty();
    List<CellReview> judged = agree ? judged() : List.of();
    PreClass preClass = first(differences, Disagreement.CLASS, CellReview::preClass);
    BoundingBox box = first(differences, Disagreement.BOX, CellReview::box);
    CellReview said =
        new CellReview(
            Verdict.UNREVIEWED,
            null,
            agree ? comments() : "",
            original.preClass().equals(preClass) ? null : preClass,
            original.box().equals(box) ? null : box,
            first(differences, Disagreement.FOCUS, CellReview::focus),
            null,
            null,
            new CellReview.Basis(agree ? CellReview.How.AGREED : CellReview.How.OPEN, this.said));
    return judged.isEmpty() ? said : judgedBy(judged, said);
  }

  private <T> @Nullable T first(
      Set<Disagreement> differences, Disagreement about, Function<CellReview, @Nullable T> what) {
    List<T> values = differences.contains(about) ? List.of() : values(what);
    return values.isEmpty() ? null : values.getFirst();
  }

  private static CellReview judgedBy(List<CellReview> judged, CellReview said) {
    RejectReason reason =
        judged.stream().map(CellReview::reason).filter(Objects::nonNull).findFirst().orElse(null);
    String reviewers =
        judged.stream()
            .map(CellReview::reviewer)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", "));
    Instant time =
        judged.stream()
            .map(CellReview::time)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new CellReview(
        judged.getFirst().verdict(),
        reason,
        said.comment(),
        said.preClass(),
        said.box(),
        said.focus(),
        reviewers.isEmpty() ? null : reviewers,
        time,
        said.basis());
  }

  private String comments() {
    return said.stream()
        .map(o -> o.said().comment())
        .filter(text -> !text.isBlank())
        .distinct()
        .collect(Collectors.joining(" / "));
  }
}
