package org.leukostack.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.ui.settings.Grouping;

/** Selecting tiles against the plain rules of a file manager, with places in place of cells. */
class TileSelectionTest {

  private static final int TILES = 24;

  /** A list of files as everybody knows it. */
  private static final class FileManager {
    private final int[] groupOf;
    private final BitSet selected = new BitSet();
    private int focus;
    private int anchor;

    FileManager(int[] groupOf) {
      this.groupOf = groupOf;
    }

    void arrow(int to) {
      selected.clear();
      focus = anchor = to;
    }

    void click(int at) {
      arrow(at);
      selected.set(at);
    }

    void controlArrow(int to) {
      focus = anchor = to;
    }

    void controlClick(int at) {
      selected.flip(at);
      focus = anchor = at;
    }

    void shift(int to, boolean control) {
      if (!control) {
        selected.clear();
      }
      selected.set(Math.min(anchor, to), Math.max(anchor, to) + 1);
      focus = to;
    }

    void band(int from, int to, boolean control) {
      if (!control) {
        selected.clear();
      }
      selected.set(from, to);
    }

    void all() {
      BitSet group = new BitSet();
      for (int i = 0; i < groupOf.length; i++) {
        group.set(i, groupOf[i] == groupOf[focus]);
      }
      BitSet missing = (BitSet) group.clone();
      missing.andNot(selected);
      if (missing.isEmpty()) {
        selected.set(0, groupOf.length);
      } else {
        selected.or(group);
      }
    }

    List<Integer> targets() {
      return selected.isEmpty() ? List.of(focus) : selected.stream().boxed().toList();
    }
  }

  private static Listing listing(long seed) {
    return Listing.start(Cells.some(TILES, new SplittableRandom(seed)), Grouping.CLASS);
  }

  private static int[] groups(Listing listing) {
    int[] groups = new int[listing.size()];
    for (int g = 0; g < listing.groups().size(); g++) {
      for (CellId cell : listing.groups().get(g).cells()) {
        groups[listing.cells().indexOf(cell)] = g;
      }
    }
    return groups;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverIsPressedAndClickedIsAsInAFileManager(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Listing listing = listing(seed);
    FileManager known = new FileManager(groups(listing));
    TileSelection ours = TileSelection.at(listing.cells().getFirst());
    for (int step = 0; step < 300; step++) {
      int place = random.nextInt(TILES);
      CellId cell = listing.cells().get(place);
      boolean control = random.nextBoolean();
      switch (random.nextInt(7)) {
        case 0 -> {
          known.arrow(place);
          ours = TileSelection.at(cell);
        }
        case 1 -> {
          known.click(place);
          ours = TileSelection.of(cell);
        }
        case 2 -> {
          known.controlArrow(place);
          ours = ours.withFocus(cell);
        }
        case 3 -> {
          known.controlClick(place);
          ours = ours.toggled(cell);
        }
        case 4 -> {
          known.shift(place, control);
          ours = ours.extendedTo(cell, listing, control);
        }
        case 5 -> {
          int end = random.nextInt(place, TILES + 1);
          known.band(place, end, control);
          ours = ours.with(listing.cells().subList(place, end), control);
        }
        default -> {
          known.all();
          ours = ours.all(listing);
        }
      }
      assertThat(ours.targets(listing))
          .as("step %s of seed %s", step, seed)
          .isEqualTo(known.targets().stream().map(listing.cells()::get).toList());
      assertThat(ours.focus()).isEqualTo(listing.cells().get(known.focus));
      for (int i = 0; i < TILES; i++) {
        assertThat(ours.isSelected(listing.cells().get(i))).isEqualTo(known.selected.get(i));
      }
    }
  }

  @Test
  void whatIsNotThereAnyMoreIsNotSelected() {
    List<ReviewedCell> cells = Cells.some(TILES, new SplittableRandom(9));
    Listing all = Listing.start(cells, Grouping.CLASS);
    TileSelection everything = TileSelection.at(all.cells().getFirst()).all(all).all(all);
    List<ReviewedCell> few = new ArrayList<>(cells.subList(0, 5));
    Listing left = all.follow(few);
    TileSelection now = everything.within(left);
    assertThat(now.targets(left))
        .containsExactlyInAnyOrderElementsOf(few.stream().map(ReviewedCell::id).toList());
    CellId focus = everything.focus();
    assertThat(now.focus()).isEqualTo(left.cells().contains(focus) ? focus : null);
    assertThat(everything.targets(left))
        .as("also of one that was not told")
        .isEqualTo(now.targets(left));
  }

  @Test
  void withoutTilesThereIsNothingToActOn() {
    assertThat(TileSelection.NOTHING.targets(Listing.EMPTY)).isEmpty();
    assertThat(TileSelection.NOTHING.all(Listing.EMPTY)).isEqualTo(TileSelection.NOTHING);
    TileSelection gone = TileSelection.of(Cells.id(3)).within(Listing.EMPTY);
    assertThat(gone).isEqualTo(TileSelection.NOTHING);
  }

  @Test
  void aRangeWithoutABeginningIsTheTileAlone() {
    Listing listing = listing(3);
    CellId cell = listing.cells().get(4);
    assertThat(TileSelection.NOTHING.extendedTo(cell, listing, true))
        .isEqualTo(TileSelection.of(cell));
  }
}
