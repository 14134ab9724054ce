package org.leukostack.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leukostack.classes.ClassList;
import org.leukostack.model.PreClass;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;
import org.leukostack.text.Words;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.settings.Grouping;
import org.leukostack.ui.theme.ClassNames;

/** What is said of a group, against the tiles and the cells counted one by one. */
class GroupFactsTest {

  private static final GroupKey FIVE = new GroupKey.OfClass(new PreClass(5));
  private static final GroupKey SIX = new GroupKey.OfClass(new PreClass(6));

  private static ReviewedCell cell(int i, int classNumber, Verdict verdict) {
    return Cells.cell(Cells.id(i), classNumber, verdict);
  }

  private static Map<GroupKey, GroupFacts> facts(Listing listing, List<ReviewedCell> now) {
    return GroupFacts.of(listing.follow(now), now, id -> true);
  }

  private static String said(GroupKey key, Map<GroupKey, GroupFacts> facts) {
    Words words = new Words("ui", Locale.ROOT);
    ClassNames names = new ClassNames(words, new SimpleObjectProperty<>(ClassList.EMPTY));
    return new TileText(new ActText(words, names)).of(key, facts.get(key));
  }

  @ParameterizedTest
  @EnumSource(Grouping.class)
  void areThoseOfAPlainCount(Grouping grouping) {
    SplittableRandom random = new SplittableRandom(grouping.ordinal());
    List<ReviewedCell> before = Cells.some(40, random);
    List<ReviewedCell> now = Cells.some(40, random);
    Listing listing = Listing.start(before, grouping).follow(now);
    Map<GroupKey, GroupFacts> facts = GroupFacts.of(listing, now, id -> id.imageNumber() % 2 == 0);
    for (Map.Entry<GroupKey, GroupFacts> entry : facts.entrySet()) {
      Predicate<Integer> belongs = i -> GroupKey.of(now.get(i), grouping).equals(entry.getKey());
      Predicate<Integer> stands = i -> GroupKey.of(before.get(i), grouping).equals(entry.getKey());
      Predicate<Integer> unreviewed = i -> now.get(i).verdict() == Verdict.UNREVIEWED;
      Predicate<Integer> seen = i -> now.get(i).id().imageNumber() % 2 == 0;
      assertThat(entry.getValue())
          .as(entry.getKey().toString())
          .isEqualTo(
              new GroupFacts(
                  count(belongs),
                  count(belongs.and(unreviewed.negate())),
                  count(belongs),
                  40,
                  count(belongs.and(stands.negate())),
                  count(stands.and(belongs.negate())),
                  count(stands.and(unreviewed)),
                  count(stands.and(unreviewed).and(seen))));
    }
  }

  private static int count(Predicate<Integer> which) {
    int count = 0;
    for (int i = 0; i < 40; i++) {
      count += which.test(i) ? 1 : 0;
    }
    return count;
  }

  @Test
  void tilesThatAllChangedClassAreStillSaidToBeThere() {
    Verdict none = Verdict.UNREVIEWED;
    Listing listing =
        Listing.start(
            List.of(cell(0, 5, none), cell(1, 5, none), cell(2, 6, none)), Grouping.CLASS);

    Map<GroupKey, GroupFacts> facts =
        facts(listing, List.of(cell(0, 6, none), cell(1, 6, none), cell(2, 6, none)));

    assertThat(facts.get(FIVE).seen()).as("there is something to accept").isEqualTo(2);
    assertThat(said(FIVE, facts))
        .isEqualTo("no cell of this class any more · 2 tiles here have another class now");
    assertThat(said(SIX, facts))
        .isEqualTo("3 cells, 100.0 % of the white cells, 0 reviewed · 2 stand in other groups");
  }

  @Test
  void whatMovedBetweenVerdictsIsNotSaidToHaveAnotherClass() {
    Listing listing =
        Listing.start(
            List.of(cell(0, 5, Verdict.UNREVIEWED), cell(1, 5, Verdict.UNREVIEWED)),
            Grouping.VERDICT);

    Map<GroupKey, GroupFacts> facts =
        facts(listing, List.of(cell(0, 5, Verdict.UNREVIEWED), cell(1, 5, Verdict.ACCEPTED)));

    assertThat(said(new GroupKey.OfVerdict(Verdict.UNREVIEWED), facts))
        .isEqualTo(
            "1 cell, 50.0 % of the white cells, 0 reviewed · 1 tile here has another verdict now");
    assertThat(said(new GroupKey.OfVerdict(Verdict.ACCEPTED), facts))
        .isEqualTo("1 cell, 50.0 % of the white cells, 1 reviewed · 1 stands in another group");
  }

  @Test
  void aClassWithoutCellsHasNothingReviewed() {
    assertThat(said(FIVE, Map.of(FIVE, GroupFacts.NONE))).isEqualTo("no cells");
  }
}
