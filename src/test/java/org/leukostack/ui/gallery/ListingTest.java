package org.leukostack.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;
import org.leukostack.ui.settings.Grouping;

/** The groups against a plain account of where each cell was found first. */
class ListingTest {

  private static final List<Verdict> TO_BE_DONE_FIRST =
      List.of(Verdict.UNREVIEWED, Verdict.FLAGGED, Verdict.REJECTED, Verdict.ACCEPTED);

  private static int group(ReviewedCell cell, Grouping grouping) {
    return switch (grouping) {
      case CLASS -> cell.preClass().number();
      case VERDICT -> TO_BE_DONE_FIRST.indexOf(cell.verdict());
      case NONE -> 0;
    };
  }

  @ParameterizedTest
  @CsvSource({"CLASS, 1", "CLASS, 2", "VERDICT, 3", "VERDICT, 4", "NONE, 5"})
  void everyCellStaysWhereItWasFoundWhateverIsDone(Grouping grouping, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<ReviewedCell> now = Cells.some(30, random);
    Listing listing = Listing.start(now, grouping);
    Map<CellId, Integer> found = new HashMap<>();
    for (int step = 0; step < 60; step++) {
      for (ReviewedCell cell : now) {
        found.putIfAbsent(cell.id(), group(cell, grouping));
      }
      check(listing, now, found, grouping);
      now = changed(now, random);
      listing = listing.follow(now);
    }
  }

  /** One cell is another now, or is gone, or has come (back). */
  private static List<ReviewedCell> changed(List<ReviewedCell> cells, SplittableRandom random) {
    List<ReviewedCell> next = new ArrayList<>(cells);
    CellId id = Cells.id(random.nextInt(40));
    int at = next.stream().map(ReviewedCell::id).toList().indexOf(id);
    if (at < 0) {
      next.add(random.nextInt(next.size() + 1), Cells.any(id, random));
    } else if (random.nextInt(4) == 0) {
      next.remove(at);
    } else {
      next.set(at, Cells.any(id, random));
    }
    return next;
  }

  private static void check(
      Listing listing, List<ReviewedCell> now, Map<CellId, Integer> found, Grouping grouping) {
    List<CellId> expected = new ArrayList<>();
    for (int group = 0; group < 10; group++) {
      for (ReviewedCell cell : now) {
        if (found.getOrDefault(cell.id(), -1) == group) {
          expected.add(cell.id());
        }
      }
    }
    assertThat(listing.cells()).isEqualTo(expected);
    assertThat(listing.size()).isEqualTo(expected.size());
    assertThat(listing.grouping()).isEqualTo(grouping);
    assertThat(listing.groups().stream().flatMap(g -> g.cells().stream()).toList())
        .as("the groups have all tiles between them")
        .isEqualTo(expected);
    assertThat(listing.groups()).extracting(Group::key).doesNotHaveDuplicates();
    for (int place = 0; place < expected.size(); place++) {
      CellId cell = expected.get(place);
      assertThat(listing.place(cell)).isEqualTo(place);
      Group group = listing.groupAt(place);
      assertThat(group.cells().get(place - group.from())).isEqualTo(cell);
    }
    for (ReviewedCell cell : now) {
      boolean elsewhere = group(cell, grouping) != found.get(cell.id());
      assertThat(listing.hasMoved(cell)).isEqualTo(grouping == Grouping.CLASS && elsewhere);
    }
    assertThat(listing.isStale(now))
        .isEqualTo(now.stream().anyMatch(c -> group(c, grouping) != found.get(c.id())));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "7", "19"})
  void theNearestComeFirst(int from) {
    Listing listing = Listing.start(Cells.some(20, new SplittableRandom(from)), Grouping.CLASS);
    CellId here = listing.cells().get(from);
    List<CellId> nearest = listing.nearest(here);
    assertThat(nearest.getFirst()).isEqualTo(here);
    assertThat(nearest).containsExactlyInAnyOrderElementsOf(listing.cells());
    assertThat(nearest.stream().map(c -> Math.abs(listing.cells().indexOf(c) - from))).isSorted();
  }

  @Test
  void whatHasNoTileHasNoPlace() {
    Listing listing = Listing.start(Cells.some(4, new SplittableRandom(1)), Grouping.NONE);
    assertThat(listing.place(null)).isEqualTo(-1);
    assertThat(listing.place(Cells.id(17))).isEqualTo(-1);
    assertThat(listing.nearest(null)).isEqualTo(listing.cells());
    assertThat(Listing.EMPTY.size()).isZero();
    assertThat(Listing.EMPTY.nearest(Cells.id(1))).isEmpty();
  }
}
