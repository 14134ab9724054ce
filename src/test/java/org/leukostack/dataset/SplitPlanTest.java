package org.leukostack.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The law of the split, over random groups: nothing here knows how splits are found. */
class SplitPlanTest {

  private static final int TRIES = 60;

  /** A class in one group. */
  private record Count(String group, int classNumber, int cells) {}

  private static List<Count> random(Random random, int groups) {
    List<Count> counts = new ArrayList<>();
    int classes = 1 + random.nextInt(5);
    for (int g = 0; g < groups; g++) {
      for (int c = 0; c < classes; c++) {
        if (c == 0 || random.nextInt(3) > 0) {
          counts.add(new Count("p" + g, 2 + c, 1 + random.nextInt(c == 0 ? 200 : 20)));
        }
      }
    }
    return counts;
  }

  private static GroupCells cells(List<Count> counts) {
    GroupCells cells = new GroupCells();
    counts.forEach(count -> cells.add(count.group(), count.classNumber(), count.cells()));
    return cells;
  }

  private static SplitShares shares(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> SplitShares.USUAL;
      case 1 -> new SplitShares(80, 20, 0);
      default -> new SplitShares(34, 33, 33);
    };
  }

  @Test
  void noGroupIsInTwoSplitsAndEveryCellIsInOne() {
    Random random = new Random(5);
    for (int i = 0; i < TRIES; i++) {
      List<Count> counts = random(random, 1 + random.nextInt(40));
      SplitPlan plan = SplitPlan.of(cells(counts), shares(random), random.nextLong());

      assertThat(plan.splits().keySet())
          .containsExactlyInAnyOrderElementsOf(
              counts.stream().map(Count::group).distinct().toList());
      for (Split split : Split.values()) {
        int expected =
            counts.stream()
                .filter(count -> plan.splits().get(count.group()) == split)
                .mapToInt(Count::cells)
                .sum();
        assertThat(plan.cells(split)).isEqualTo(expected);
        assertThat(plan.shares().percent(split) > 0 || expected == 0).isTrue();
      }
      int all = counts.stream().mapToInt(Count::cells).sum();
      assertThat(plan.rows().stream().mapToInt(SplitPlan.Row::all).sum()).isEqualTo(all);
    }
  }

  @Test
  void theOrderOfSlidesMakesNoDifference() {
    Random random = new Random(6);
    for (int i = 0; i < TRIES; i++) {
      List<Count> counts = random(random, 1 + random.nextInt(30));
      SplitPlan one = SplitPlan.of(cells(counts), SplitShares.USUAL, i);
      Collections.shuffle(counts, random);
      assertThat(SplitPlan.of(cells(counts), SplitShares.USUAL, i)).isEqualTo(one);
    }
  }

  @Test
  void theSpreadIsAtMostTwiceTheBestThatThereIs() {
    Random random = new Random(7);
    for (int i = 0; i < TRIES; i++) {
      int groups = 1 + random.nextInt(i < 3 ? 10 : 7);
      List<Count> counts = random(random, groups);
      SplitShares shares = shares(random);
      SplitPlan plan = SplitPlan.of(cells(counts), shares, i);

      double found = deviation(counts, plan.splits(), shares);
      assertThat(plan.deviation()).isCloseTo(found, org.assertj.core.data.Offset.offset(1e-9));
      assertThat(found).isLessThanOrEqualTo(2 * best(counts, groups, shares) + 1e-9);
    }
  }

  @Test
  void ofManyGroupsTheSpreadIsAsGood() {
    Random random = new Random(8);
    for (int i = 0; i < 10; i++) {
      List<Count> counts = random(random, 40);
      SplitPlan plan = SplitPlan.of(cells(counts), SplitShares.USUAL, i);
      assertThat(plan.deviation()).as("of %s", counts).isLessThan(0.05);
      assertThat(plan.empty()).isEmpty();
    }
  }

  @Test
  void threePatientsFillThreeSplits() {
    List<Count> counts =
        List.of(new Count("a", 5, 10), new Count("b", 5, 10), new Count("c", 5, 10));
    SplitPlan plan = SplitPlan.of(cells(counts), SplitShares.USUAL, 1);
    assertThat(plan.splits().values()).containsExactlyInAnyOrder(Split.values());
    assertThat(plan.empty()).isEmpty();
  }

  @Test
  void theSeedChoosesAmongSplitsAsGoodAsEachOther() {
    List<Count> counts = new ArrayList<>();
    for (int g = 0; g < 10; g++) {
      counts.add(new Count("p" + g, 5, 10));
    }
    assertThat(
            java.util.stream.LongStream.range(0, 20)
                .mapToObj(seed -> SplitPlan.of(cells(counts), SplitShares.USUAL, seed).splits())
                .distinct()
                .count())
        .isGreaterThan(5);
  }

  /** The mean over classes of the part of its cells that is in another split than it should be. */
  private static double deviation(
      List<Count> counts, Map<String, Split> splits, SplitShares shares) {
    Map<Integer, double[]> bySplit = new TreeMap<>();
    for (Count count : counts) {
      bySplit
              .computeIfAbsent(count.classNumber(), c -> new double[3])[
              splits.get(count.group()).ordinal()] +=
          count.cells();
    }
    double sum = 0;
    for (double[] cells : bySplit.values()) {
      double all = cells[0] + cells[1] + cells[2];
      for (Split split : Split.values()) {
        sum += Math.max(0, cells[split.ordinal()] / all - shares.percent(split) / 100.0);
      }
    }
    return sum / bySplit.size();
  }

  private static double best(List<Count> counts, int groups, SplitShares shares) {
    double best = Double.MAX_VALUE;
    for (int way = 0; way < Math.pow(3, groups); way++) {
      Map<String, Split> splits = new TreeMap<>();
      int rest = way;
      for (int g = 0; g < groups; g++) {
        splits.put("p" + g, Split.values()[rest % 3]);
        rest /= 3;
      }
      if (splits.values().stream().allMatch(split -> shares.percent(split) > 0)) {
        best = Math.min(best, deviation(counts, splits, shares));
      }
    }
    return best;
  }
}
