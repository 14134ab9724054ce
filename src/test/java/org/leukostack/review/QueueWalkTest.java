package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.review.SomeFields.id;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.testing.Readings;

class QueueWalkTest {

  private final ReviewSession session = Readings.of(SomeFields.slide(4, 9));

  private QueueWalk walk(CellFilter filter, CellOrder order, Predicate<ReviewedCell> passes) {
    ReviewedSlide slide = session.slide();
    return new QueueWalk(
        ReviewQueue.start(slide, filter, order, FilterContext.NONE), slide, passes);
  }

  private QueueWalk walk(CellFilter filter, CellOrder order) {
    return walk(filter, order, cell -> true);
  }

  @Test
  void stepsThroughTheCellsAndStopsAtTheEnds() {
    QueueWalk walk = walk(CellFilter.ALL.withFields(3, 5), CellOrder.SLIDE);

    assertThat(walk.first()).contains(id(3, "0"));
    assertThat(walk.step(3, id(3, "0"), 1)).contains(id(3, "1"));
    assertThat(walk.step(3, id(3, "1"), -1)).contains(id(3, "0"));
    assertThat(walk.step(3, id(3, "0"), -1)).isEmpty();
    assertThat(walk.step(5, id(5, "8"), 1)).isEmpty();
    assertThat(walk.size()).isEqualTo(18);
    assertThat(walk.position(id(5, "0"))).isEqualTo(10);
    assertThat(walk.position(id(1, "0"))).isZero();
  }

  @Test
  void whereNoCellIsSelectedItStartsFromTheField() {
    QueueWalk walk = walk(CellFilter.ALL, CellOrder.SLIDE);

    assertThat(walk.step(3, null, 1)).contains(id(3, "0"));
    assertThat(walk.step(3, null, -1)).as("the last of this field").contains(id(3, "8"));
    assertThat(walk.step(4, null, 1)).as("a field without cells").contains(id(5, "0"));
    assertThat(walk.step(4, null, -1)).contains(id(3, "8"));
    assertThat(walk.step(0, null, -1)).isEmpty();
    assertThat(walk.step(9, null, 1)).isEmpty();
    assertThat(walk.nextUnreviewed(3, null)).contains(id(3, "0"));
  }

  @Test
  void fromACellOutsideTheQueueItGoesOnFromTheField() {
    CellFilter firsts = CellFilter.ALL.withText("0");
    QueueWalk walk = walk(firsts, CellOrder.SLIDE);

    assertThat(walk.position(id(3, "0"))).isPositive();
    assertThat(walk.position(id(3, "1"))).isZero();
    assertThat(walk.step(3, id(3, "1"), 1)).contains(id(3, "0"));
    assertThat(walk.step(3, id(3, "1"), -1).orElseThrow().imageNumber()).isEqualTo(1);
    QueueWalk byClass = walk(firsts, CellOrder.CLASS);
    assertThat(byClass.step(3, id(3, "1"), 1)).isPresent().isEqualTo(byClass.first());
    assertThat(byClass.step(3, id(3, "1"), -1)).isEmpty();
  }

  @Test
  void theNextUnreviewedIsFoundBehindTheEndToo() {
    judge("0", "1", "3", "4", "5", "6", "8");
    assertThat(nextUnreviewedOfField1("0")).contains(id(1, "2"));
    assertThat(nextUnreviewedOfField1("7")).contains(id(1, "2"));
    judge("2");
    assertThat(nextUnreviewedOfField1("7")).as("but itself").isEmpty();
    assertThat(nextUnreviewedOfField1("8")).contains(id(1, "7"));
    assertThat(walk(CellFilter.ALL.withText("none"), CellOrder.SLIDE).nextUnreviewed(1, null))
        .isEmpty();
  }

  private Optional<CellId> nextUnreviewedOfField1(String key) {
    return walk(CellFilter.ALL.withFields(1, 1), CellOrder.SLIDE).nextUnreviewed(1, id(1, key));
  }

  private void judge(String... keys) {
    for (String key : keys) {
      session.apply(new Act.Judge(List.of(id(1, key)), Verdict.ACCEPTED, null));
    }
  }

  /** Against the plain list of the cells that may be gone to. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void onlyCellsThatPassAreWalked(long seed) {
    RandomActs acts = new RandomActs(seed);
    for (int i = 0; i < 60; i++) {
      session.apply(acts.next(session.slide(), List.of(1, 3, 5, 7)));
    }
    Set<CellId> hidden = new HashSet<>();
    for (ReviewedCell cell : session.slide().cells()) {
      if (acts.below(3) == 0) {
        hidden.add(cell.id());
      }
    }
    CellOrder order = acts.below(2) == 0 ? CellOrder.SLIDE : CellOrder.BOX_SIZE;
    QueueWalk walk = walk(CellFilter.ALL, order, c -> !hidden.contains(c.id()));
    List<CellId> all =
        ReviewQueue.start(session.slide(), CellFilter.ALL, order, FilterContext.NONE).cells();
    List<CellId> shown = all.stream().filter(c -> !hidden.contains(c)).toList();

    assertThat(walk.size()).isEqualTo(shown.size());
    assertThat(walk.first()).isEqualTo(shown.stream().findFirst());
    for (CellId from : all) {
      List<CellId> after = new ArrayList<>(all.subList(all.indexOf(from) + 1, all.size()));
      List<CellId> before = new ArrayList<>(all.subList(0, all.indexOf(from)));
      List<CellId> around = new ArrayList<>(after);
      around.addAll(before);
      Collections.reverse(before);
      int field = from.imageNumber();
      assertThat(walk.position(from)).isEqualTo(shown.indexOf(from) + 1);
      assertThat(walk.step(field, from, 1)).isEqualTo(first(after, shown, c -> true));
      assertThat(walk.step(field, from, -1)).isEqualTo(first(before, shown, c -> true));
      Predicate<CellId> elsewhere = c -> c.imageNumber() != field;
      assertThat(walk.stepToOtherField(field, from, 1)).isEqualTo(first(after, shown, elsewhere));
      assertThat(walk.stepToOtherField(field, from, -1)).isEqualTo(first(before, shown, elsewhere));
      assertThat(walk.nextUnreviewed(field, from))
          .isEqualTo(first(around, shown, c -> !session.review().of(c).isJudged()));
    }
  }

  private static Optional<CellId> first(
      List<CellId> way, List<CellId> shown, Predicate<CellId> wanted) {
    return way.stream().filter(shown::contains).filter(wanted).findFirst();
  }
}
