package org.leukostack.readings;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Progress;
import org.leukostack.model.ReadingName;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.CellReview;
import org.leukostack.review.ReviewDocument;
import org.leukostack.review.ReviewSession;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.review.Verdict;

/**
 * The readings of a slide beside the adjudicated one, in which a person settles what they differ
 * in. Immutable.
 */
public final class Adjudication {

  private final List<ReadingName> readers;
  private final Tolerance tolerance;
  private final Map<CellId, Opinions> opinions;

  private Adjudication(
      List<ReadingName> readers, Tolerance tolerance, Map<CellId, Opinions> opinions) {
    this.readers = List.copyOf(readers);
    this.tolerance = tolerance;
    this.opinions = Map.copyOf(opinions);
  }

  /**
   * An adjudicated reading that was begun, or gone on with.
   *
   * @param document of it, with what the readers agree on
   * @param changed whether the document is another one than before
   */
  public record Begun(ReviewDocument document, boolean changed, Adjudication adjudication) {}

  /**
   * Takes over what the readers agree on, adds the cells that they added, and opens again what was
   * settled of a cell of which a reader says something else since. All else stays as it is, so that
   * beginning again with the same readings changes nothing.
   *
   * @param document of the adjudicated reading, which may be a fresh one
   * @param readings at least two
   * @param reviewer in whose name the history says so
   */
  public static Begun begin(
      ReviewDocument document,
      List<SlideReading> readings,
      Tolerance tolerance,
      String reviewer,
      InstantSource clock) {
    List<ReadingName> readers = readings.stream().map(SlideReading::name).toList();
    ReviewDocument named =
        document.sources().equals(readers) ? document : document.withSources(readers);
    ReviewSession session = new ReviewSession(named, reviewer, clock);
    Map<CellId, Opinions> opinions = new LinkedHashMap<>();
    Map<CellId, CellReview> next = new HashMap<>();
    AdjudicatedCells cells = new AdjudicatedCells(session.slide());
    for (List<@Nullable ReviewedCell> group : SameCells.of(readings)) {
      Opinions of = opinions(readers, group);
      CellId id = cells.find(of).orElseGet(() -> add(group, session));
      opinions.put(id, of);
      ReviewedCell own = session.slide().cell(id).orElseThrow();
      next.put(id, refreshed(own, of, isInQuestion(group), tolerance));
    }
    for (ReviewedCell own : session.slide().cells()) {
      if (own.isAdded() && own.review().basis() != null && !opinions.containsKey(own.id())) {
        forget(own, new Opinions(readers, List.of()), tolerance, session, next);
      }
    }
    boolean taken = session.apply(new Act.TakeOver(next)).isPresent();
    ReviewDocument done = session.document();
    boolean changed = taken || done != document;
    return new Begun(done, changed, new Adjudication(readers, tolerance, opinions));
  }

  /** Only what the readings say of the cells that an adjudicated reading has; nothing changes. */
  public static Adjudication of(
      ReviewDocument document, List<SlideReading> readings, Tolerance tolerance) {
    List<ReadingName> readers = readings.stream().map(SlideReading::name).toList();
    Map<CellId, Opinions> opinions = new LinkedHashMap<>();
    AdjudicatedCells cells = new AdjudicatedCells(document.reviewed());
    for (List<@Nullable ReviewedCell> group : SameCells.of(readings)) {
      Opinions of = opinions(readers, group);
      cells.find(of).ifPresent(id -> opinions.put(id, of));
    }
    return new Adjudication(readers, tolerance, opinions);
  }

  /** What an adjudicated reading itself says that the readers said: they are not there now. */
  public static Adjudication remembered(ReviewDocument document, Tolerance tolerance) {
    Map<CellId, Opinions> opinions = new LinkedHashMap<>();
    for (ReviewedCell cell : document.reviewed().cells()) {
      CellReview.Basis basis = cell.review().basis();
      if (basis != null) {
        opinions.put(cell.id(), new Opinions(document.sources(), basis.opinions()));
      }
    }
    return new Adjudication(document.sources(), tolerance, opinions);
  }

  private static Opinions opinions(List<ReadingName> readers, List<@Nullable ReviewedCell> group) {
    List<CellReview.Opinion> said = new ArrayList<>();
    for (int i = 0; i < group.size(); i++) {
      ReviewedCell cell = group.get(i);
      if (cell != null) {
        said.add(CellReview.Opinion.of(readers.get(i), cell));
      }
    }
    return new Opinions(readers, said);
  }

  /** Whether any reader said anything of it that could change an export. */
  private static boolean isInQuestion(List<@Nullable ReviewedCell> group) {
    for (ReviewedCell cell : group) {
      if (cell != null
          && (cell.isAdded()
              || cell.isEdited()
              || cell.review().isJudged()
              || cell.review().focus() != null)) {
        return true;
      }
    }
    return false;
  }

  /** Adds a cell as the reader who comes first drew it. */
  private static CellId add(List<@Nullable ReviewedCell> group, ReviewSession session) {
    for (ReviewedCell cell : group) {
      if (cell != null) {
        return session
            .apply(
                new Act.AddCell(
                    cell.id().imageNumber(), cell.original().preClass(), cell.original().box()))
            .orElseThrow()
            .cells()
            .getFirst()
            .cell();
      }
    }
    throw new IllegalArgumentException("A cell that nobody has");
  }

  private static CellReview refreshed(
      ReviewedCell own, Opinions now, boolean inQuestion, Tolerance tolerance) {
    CellReview said = own.review();
    CellReview.Basis basis = said.basis();
    CellReview taken = inQuestion ? now.merged(own.original(), tolerance) : CellReview.NONE;
    if (basis == null) {
      return withoutBasis(said, now, inQuestion, taken);
    }
    return switch (basis.how()) {
      case AGREED ->
          basis.hasOpinions(now.said()) && now.disagreements(tolerance).isEmpty() ? said : taken;
      case OPEN -> {
        CellReview before =
            new Opinions(now.readers(), basis.opinions()).merged(own.original(), tolerance);
        boolean untouched = before.withBasis(null).equals(said.withBasis(null));
        yield untouched ? taken : based(said, CellReview.How.OPEN, now.said());
      }
      case SETTLED ->
          basis.hasOpinions(now.said())
              ? said
              : based(withdrawn(said), CellReview.How.CHANGED, basis.opinions());
      case CHANGED -> said;
    };
  }

  /** A verdict of which nothing is known holds; what a person began is not taken away. */
  private static CellReview withoutBasis(
      CellReview said, Opinions now, boolean inQuestion, CellReview taken) {
    if (said.isJudged()) {
      return based(said, CellReview.How.SETTLED, now.said());
    }
    if (!inQuestion) {
      return said;
    }
    return said.equals(CellReview.NONE) ? taken : based(said, CellReview.How.OPEN, now.said());
  }

  /** No reader has a cell any more that one had added. */
  private static void forget(
      ReviewedCell own,
      Opinions nothing,
      Tolerance tolerance,
      ReviewSession session,
      Map<CellId, CellReview> next) {
    CellReview now = refreshed(own, nothing, false, tolerance);
    if (now.equals(CellReview.NONE)) {
      session.apply(new Act.RemoveCells(List.of(own.id())));
    } else {
      next.put(own.id(), now);
    }
  }

  private static CellReview withdrawn(CellReview said) {
    return new CellReview(
        Verdict.UNREVIEWED,
        null,
        said.comment(),
        said.preClass(),
        said.box(),
        said.focus(),
        null,
        null);
  }

  private static CellReview based(
      CellReview said, CellReview.How how, List<CellReview.Opinion> opinions) {
    return said.withBasis(new CellReview.Basis(how, opinions));
  }

  /** The readings that are compared, in their order. */
  public List<ReadingName> readers() {
    return readers;
  }

  /** What the readers say of a cell; nothing of one that only the adjudicated reading has. */
  public Opinions of(CellId cell) {
    return opinions.getOrDefault(cell, new Opinions(readers, List.of()));
  }

  /** In what the readers differ on a cell. */
  public Set<Disagreement> disagreements(CellId cell) {
    return of(cell).disagreements(tolerance);
  }

  /** How many of the cells on which readers differ, or differed, are settled. */
  public Progress progress(ReviewedSlide adjudicated) {
    int all = 0;
    int settled = 0;
    for (ReviewedCell cell : adjudicated.cells()) {
      Optional<CellReview.How> how = Optional.ofNullable(cell.review().basis()).map(b -> b.how());
      if (how.filter(CellReview.How::isOpen).isPresent()) {
        all++;
      } else if (how.filter(h -> h == CellReview.How.SETTLED).isPresent()
          && !disagreements(cell.id()).isEmpty()) {
        all++;
        settled++;
      }
    }
    return new Progress(settled, all);
  }
}
