package org.leukostack.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;
import org.leukostack.ui.settings.Grouping;

/** Where tiles stand, against a look at every single one of them. */
class TileRowsTest {

  private static final double HEADER = 36;

  private SplittableRandom random = new SplittableRandom();
  private Listing listing = Listing.EMPTY;
  private TileRows rows = new TileRows(Listing.EMPTY, 1, 1, 1, 1);
  private double width;
  private double tileWidth;
  private double tileHeight;

  private void layOut(long seed) {
    random = new SplittableRandom(seed);
    List<ReviewedCell> cells = new ArrayList<>();
    int groups = random.nextInt(1, 6);
    for (int g = 0; g < groups; g++) {
      int size = random.nextInt(1, 25);
      for (int i = 0; i < size; i++) {
        cells.add(Cells.cell(Cells.id(cells.size()), 2 + g, Verdict.UNREVIEWED));
      }
    }
    listing = Listing.start(cells, Grouping.CLASS);
    width = random.nextInt(60, 900);
    tileWidth = random.nextInt(40, 160);
    tileHeight = tileWidth + random.nextInt(15, 40);
    rows = new TileRows(listing, width, tileWidth, tileHeight, HEADER);
  }

  private Rectangle2D tile(int place) {
    return new Rectangle2D(rows.x(place), rows.y(place), tileWidth, tileHeight);
  }

  private List<Integer> places(java.util.function.IntPredicate which) {
    return IntStream.range(0, listing.size()).filter(which).boxed().toList();
  }

  /** The heights at which there are tiles, from the top down. */
  private List<Double> lines() {
    return IntStream.range(0, listing.size()).mapToObj(rows::y).distinct().sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void tilesStandInRowsUnderTheHeadersOfTheirGroupsAndNoneIsOnAnother(long seed) {
    layOut(seed);
    double previousEnd = 0;
    for (Group group : listing.groups()) {
      Rectangle2D header = new Rectangle2D(0, previousEnd, width, HEADER);
      for (int place = group.from(); place <= group.last(); place++) {
        Rectangle2D here = tile(place);
        assertThat(here.getMinY()).isGreaterThanOrEqualTo(header.getMaxY());
        assertThat(here.getMinX()).isPositive();
        boolean one = rows.columns() == 1;
        assertThat(one || here.getMaxX() <= width).as("within the room there is").isTrue();
        if (place > group.from()) {
          Rectangle2D before = tile(place - 1);
          boolean sameRow = before.getMinY() == here.getMinY();
          assertThat(
                  sameRow ? here.getMinX() - before.getMaxX() : here.getMinY() - before.getMaxY())
              .as("a gap of its own between all")
              .isEqualTo(TileRows.GAP);
          assertThat(sameRow || before.getMaxX() + TileRows.GAP + tileWidth > width - TileRows.GAP)
              .as("no row ends while there is room")
              .isTrue();
        }
      }
      previousEnd = tile(group.last()).getMaxY() + TileRows.GAP / 2;
    }
    assertThat(rows.height()).isEqualTo(previousEnd);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatARectangleTouchesIsFoundAsIfEachTileWereAsked(long seed) {
    layOut(seed);
    for (int i = 0; i < 60; i++) {
      double x = random.nextDouble(-20, width);
      double y = random.nextDouble(0, rows.height());
      double w = random.nextDouble(0.5, 400);
      double h = random.nextDouble(0.5, 400);
      Rectangle2D band = new Rectangle2D(x, y, w, h);
      assertThat(rows.touching(x, y, w, h)).isEqualTo(places(p -> tile(p).intersects(band)));
      double top = y - TileRows.GAP / 2; // a row has the room between tiles with it
      assertThat(rows.placesBetween(y, y + h))
          .isEqualTo(
              places(p -> tile(p).getMaxY() > top && tile(p).getMinY() - TileRows.GAP / 2 < y + h));
      List<Integer> beside = new ArrayList<>(rows.placesBetween(y + h, y + 2 * h));
      beside.addAll(rows.placesBetween(y - h, y));
      assertThat(rows.placesBeside(y, h)).as("below, then above").isEqualTo(beside);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void upAndDownGoToTheNextLineAndKeepTheColumnIfItHasThat(long seed) {
    layOut(seed);
    List<Double> lines = lines();
    for (int place = 0; place < listing.size(); place++) {
      int line = lines.indexOf(rows.y(place));
      assertThat(rows.vertical(place, 1)).isEqualTo(inLine(lines, line + 1, place));
      assertThat(rows.vertical(place, -1)).isEqualTo(inLine(lines, line - 1, place));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void aPageGoesAsFarAsItReachesAndALineAtLeast(long seed) {
    layOut(seed);
    List<Double> lines = lines();
    for (int place = 0; place < listing.size(); place++) {
      double by = random.nextDouble(1, 900);
      double here = rows.y(place);
      int line = lines.indexOf(here);
      int down = line;
      while (down + 1 < lines.size() && lines.get(down + 1) <= here + by) {
        down++;
      }
      int up = line;
      while (up > 0 && lines.get(up - 1) >= here - by) {
        up--;
      }
      assertThat(rows.page(place, by)).isEqualTo(inLine(lines, Math.max(down, line + 1), place));
      assertThat(rows.page(place, -by)).isEqualTo(inLine(lines, Math.min(up, line - 1), place));
    }
  }

  /** The tile of a line that is in the column of a place, or its last one; else the place. */
  private int inLine(List<Double> lines, int line, int place) {
    if (line < 0 || line >= lines.size()) {
      return place;
    }
    List<Integer> there = places(p -> rows.y(p) == lines.get(line));
    return there.stream().filter(p -> rows.x(p) <= rows.x(place)).reduce((a, b) -> b).orElseThrow();
  }
}
