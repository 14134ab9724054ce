package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.review.SomeFields.id;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.ImageSize;
import org.leukostack.model.PreClass;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.Readings;

class ReviewQueueTest {

  private static final ImageSize IMAGE = new ImageSize(200, 160);
  private static final ClassList NAMES =
      new ClassList(List.of(new CellClass(5, "Neutrophil", "#112233", null)));
  private static final List<Integer> IMAGES = List.of(1, 3, 5, 7);

  private final TestFolder folder = SomeFields.slide(4, 9);
  private final ReviewSession session = Readings.of(folder);
  private final Map<CellId, CellMeasurements> measurements = new HashMap<>();
  private final FilterContext context =
      new FilterContext(
          cell -> measurements.getOrDefault(cell, CellMeasurements.UNKNOWN), NAMES, 40);

  private ReviewQueue start(CellFilter filter, CellOrder order) {
    return ReviewQueue.start(session.slide(), filter, order, context);
  }

  private void randomise(RandomActs acts, int steps) {
    for (int i = 0; i < steps; i++) {
      session.apply(acts.next(session.slide(), IMAGES));
    }
    for (ReviewedCell cell : session.slide().cells()) {
      if (acts.below(4) > 0) {
        measurements.put(
            cell.id(),
            new CellMeasurements(
                acts.below(4) == 0 ? null : acts.below(9),
                acts.below(4) == 0 ? null : acts.below(50) / 7.0,
                acts.below(6) == 0 ? null : IMAGE));
      }
    }
  }

  /** Each criterion by itself, told differently than the filter tells it. */
  private Map<CellFilter, Predicate<ReviewedCell>> criteria() {
    Map<CellFilter, Predicate<ReviewedCell>> all = new HashMap<>();
    CellFilter any = CellFilter.ALL;
    all.put(any, c -> true);
    all.put(
        any.withVerdicts(Set.of(Verdict.FLAGGED, Verdict.REJECTED)),
        c -> c.verdict().name().matches("FLAGGED|REJECTED"));
    all.put(
        any.withClasses(Set.of(new PreClass(5), new PreClass(0))),
        c -> c.effective().preClass().number() % 5 == 0);
    all.put(
        any.withReasons(Set.of(RejectReason.CUT_OFF, RejectReason.OTHER)),
        c -> String.valueOf(c.review().reason()).matches("CUT_OFF|OTHER"));
    all.put(any.withReviewers(Set.of("ann")), c -> c.verdict() != Verdict.UNREVIEWED);
    all.put(any.withReviewers(Set.of("bob")), c -> false);
    all.put(any.withFields(3, 5), c -> c.id().imageNumber() == 3 || c.id().imageNumber() == 5);
    all.put(any.withFields(null, 1), c -> c.original().imageNumber() == 1);
    all.put(
        any.withBoxSizes(30, 63),
        c ->
            (c.box().width() > 29 || c.box().height() > 29)
                && c.box().width() < 64
                && c.box().height() < 64);
    all.put(any.withHasComment(true), c -> c.review().comment().strip().length() > 0);
    all.put(any.withText(" NICE "), c -> c.review().comment().equals("nice"));
    all.put(any.withText("neutro"), c -> c.preClass().number() == 5);
    all.put(any.withText("0003"), c -> c.id().imageNumber() == 3);
    all.put(
        any.withText("3"),
        c ->
            c.id().imageNumber() == 3
                || c.id().cellKey().equals("3")
                || c.preClass().number() == 3);
    all.put(
        any.withFocusDisagrees(true),
        c -> {
          Integer sharpest = measurements.getOrDefault(c.id(), CellMeasurements.UNKNOWN).sharpest();
          return !c.isAdded() && sharpest != null && sharpest != 4;
        });
    all.put(any.withTouchesEdge(true), this::touches);
    return all;
  }

  /** Pixel by pixel: is any pixel of box or window in the image's outermost line, or outside? */
  private boolean touches(ReviewedCell cell) {
    if (measurements.getOrDefault(cell.id(), CellMeasurements.UNKNOWN).image() == null) {
      return false;
    }
    BoundingBox box = cell.box();
    int left = box.x() + box.width() / 2 - 20;
    int top = box.y() + box.height() / 2 - 20;
    return outer(box.x(), 200)
        || outer(box.y(), 160)
        || outer(box.x() + box.width() - 1, 200)
        || outer(box.y() + box.height() - 1, 160)
        || outer(left, 200)
        || outer(top, 160)
        || outer(left + 39, 200)
        || outer(top + 39, 160);
  }

  private static boolean outer(int pixel, int size) {
    return pixel <= 0 || pixel >= size - 1;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyCriterionAndEveryPairLetsThroughWhatItSays(long seed) {
    randomise(new RandomActs(seed), 60);
    Map<CellFilter, Predicate<ReviewedCell>> criteria = criteria();
    criteria.forEach(
        (filter, test) ->
            assertThat(start(filter, CellOrder.SLIDE).cells())
                .as("%s", filter)
                .isEqualTo(
                    session.slide().cells().stream().filter(test).map(ReviewedCell::id).toList()));
    assertThat(CellFilter.ofJson("{").equals(CellFilter.ALL)).isTrue();
    for (CellFilter filter : criteria.keySet()) {
      assertThat(CellFilter.ofJson(filter.toJson())).isEqualTo(filter);
    }
    CellFilter both = CellFilter.ALL.withVerdicts(Set.of(Verdict.UNREVIEWED)).withFields(3, null);
    assertThat(start(both, CellOrder.SLIDE).cells())
        .isEqualTo(
            session.slide().cells().stream()
                .filter(c -> !c.review().isJudged() && c.id().imageNumber() >= 3)
                .map(ReviewedCell::id)
                .toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyOrderPutsEachPairRight(long seed) {
    randomise(new RandomActs(seed), 60);
    List<ReviewedCell> slide = session.slide().cells();
    for (CellOrder order : CellOrder.values()) {
      List<CellId> cells = start(CellFilter.ALL, order).cells();
      assertThat(cells).hasSameElementsAs(slide.stream().map(ReviewedCell::id).toList());
      for (int i = 1; i < cells.size(); i++) {
        ReviewedCell before = session.slide().cell(cells.get(i - 1)).orElseThrow();
        ReviewedCell after = session.slide().cell(cells.get(i)).orElseThrow();
        int compared = compare(order, before, after);
        boolean inSlideOrder = slide.indexOf(before) < slide.indexOf(after);
        assertThat(compared < 0 || (compared == 0 && inSlideOrder))
            .as("%s: %s, %s", order, before, after)
            .isTrue();
      }
    }
  }

  private int compare(CellOrder order, ReviewedCell one, ReviewedCell other) {
    CellMeasurements a = measurements.getOrDefault(one.id(), CellMeasurements.UNKNOWN);
    CellMeasurements b = measurements.getOrDefault(other.id(), CellMeasurements.UNKNOWN);
    return switch (order) {
      case SLIDE -> 0;
      case CLASS -> one.preClass().compareTo(other.preClass());
      case SHARPNESS ->
          Comparator.nullsLast(Comparator.<Double>naturalOrder())
              .compare(a.sharpness(), b.sharpness());
      case BOX_SIZE -> size(one) - size(other);
      case ODD_FIRST, LIKE_PINNED -> 0; // nobody has measured how odd and how like they are
      case FOCUS_DISAGREEMENT -> {
        Integer x = one.isAdded() || a.sharpest() == null ? null : Math.abs(4 - a.sharpest());
        Integer y = other.isAdded() || b.sharpest() == null ? null : Math.abs(4 - b.sharpest());
        yield Comparator.nullsLast(Comparator.<Integer>reverseOrder()).compare(x, y);
      }
    };
  }

  private static int size(ReviewedCell cell) {
    return Math.max(cell.box().width(), cell.box().height());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void nothingVanishesOrMovesWhateverIsDone(long seed) {
    RandomActs acts = new RandomActs(seed);
    randomise(acts, 30);
    ReviewQueue queue =
        start(CellFilter.ALL.withVerdicts(Set.of(Verdict.UNREVIEWED)), CellOrder.BOX_SIZE);
    List<CellId> expected = new ArrayList<>(queue.cells());
    Set<CellId> atStart =
        session.slide().cells().stream()
            .map(ReviewedCell::id)
            .collect(java.util.stream.Collectors.toSet());
    for (int i = 0; i < 60; i++) {
      Optional<Change> change =
          switch (acts.below(5)) {
            case 0 -> session.undo();
            case 1 -> session.redo();
            default -> session.apply(acts.next(session.slide(), IMAGES));
          };
      queue = queue.follow(session.slide(), null);
      change
          .map(Change::cells)
          .orElse(List.of())
          .forEach(
              c -> {
                boolean isNew = !atStart.contains(c.cell()) && !expected.contains(c.cell());
                if (c.after() != null && isNew) {
                  expected.add(c.cell());
                }
              });
      assertThat(queue.cells())
          .isEqualTo(expected.stream().filter(c -> session.slide().cell(c).isPresent()).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anAddedCellLiesWhereTheSlideHasIt(long seed) {
    RandomActs acts = new RandomActs(seed);
    ReviewQueue queue = start(CellFilter.ALL, CellOrder.SLIDE);
    ReviewQueue few = start(CellFilter.ALL.withFields(3, 5), CellOrder.SLIDE);
    for (int i = 0; i < 60; i++) {
      switch (acts.below(6)) {
        case 0 -> session.undo();
        case 1 -> session.redo();
        default -> session.apply(acts.next(session.slide(), IMAGES));
      }
      queue = queue.follow(session.slide(), null);
      few = few.follow(session.slide(), null);
      List<CellId> all = session.slide().cells().stream().map(ReviewedCell::id).toList();
      assertThat(queue.cells()).isEqualTo(all);
      assertThat(few.cells()).isEqualTo(all.stream().filter(few.cells()::contains).toList());
    }
  }

  @Test
  void inOtherOrdersAnAddedCellComesAfterTheOneItWasComeFrom() {
    ReviewQueue queue = start(CellFilter.ALL, CellOrder.BOX_SIZE);
    CellId from = queue.cells().get(4);
    CellId after = queue.cells().get(5);
    session.apply(new Act.AddCell(1, new PreClass(5), new BoundingBox(10, 10, 30, 30)));
    List<CellId> cells = queue.follow(session.slide(), from).cells();
    assertThat(cells.subList(4, 7)).containsExactly(from, id(1, "added-1"), after);
    assertThat(queue.follow(session.slide(), null).cells()).last().isEqualTo(id(1, "added-1"));
  }

  @Test
  void isStaleWhenStartingAgainWouldMakeAnother() {
    CellFilter unreviewed = CellFilter.ALL.withVerdicts(Set.of(Verdict.UNREVIEWED));
    ReviewQueue queue = start(unreviewed, CellOrder.SLIDE);
    assertThat(queue.isStale(session.slide(), context)).isFalse();
    session.apply(new Act.Judge(List.of(id(1, "0")), Verdict.ACCEPTED, null));
    assertThat(queue.follow(session.slide(), null)).isSameAs(queue);
    assertThat(queue.isStale(session.slide(), context)).isTrue();
    session.undo();
    assertThat(queue.isStale(session.slide(), context)).isFalse();
  }

  @Test
  void knowsWhatCannotBeDecidedYet() {
    CellFilter edge = CellFilter.ALL.withTouchesEdge(true);
    CellFilter focus = CellFilter.ALL.withFocusDisagrees(true);
    Cell cell = folder.fields().getFirst().cells().getFirst();
    measurements.put(CellId.ofInstrument(cell), new CellMeasurements(2, 1.0, IMAGE));

    assertThat(undecided(focus)).isEqualTo(4 * 9 - 1);
    assertThat(undecided(edge)).isEqualTo(4 * 9 - 1);
    assertThat(undecided(CellFilter.ALL)).isZero();
    assertThat(undecided(edge.withFields(1, 1))).as("other fields are decided").isEqualTo(9 - 1);
    assertThat(undecided(focus.withTouchesEdge(true))).isEqualTo(4 * 9 - 1);
    measurements.put(CellId.ofInstrument(cell), new CellMeasurements(4, null, null));
    assertThat(undecided(focus.withTouchesEdge(true)))
        .as("whatever its edge, its focus agrees")
        .isEqualTo(4 * 9 - 1);
  }

  private long undecided(CellFilter filter) {
    return session.slide().cells().stream().filter(c -> filter.isUndecided(c, context)).count();
  }
}
