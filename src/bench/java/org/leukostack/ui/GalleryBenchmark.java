package org.leukostack.ui;

import static org.leukostack.bench.TextTable.number;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import org.leukostack.bench.TextTable;
import org.leukostack.home.UserFolders;
import org.leukostack.measure.PlaneCrops;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Plane;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;

/**
 * From G to a full screen of tiles, and from a page to the next, against the time that the same
 * windows take through the region reader alone; by turns, in one run. The argument is a slide,
 * whose planes get the cells of {@link ManyTiles}. A ratio of one core, if the process has no
 * other.
 */
final class GalleryBenchmark {

  /** Held so that its level stays. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private static final int ROUNDS = 12;
  private static final int WARM_UPS = 2;
  private static final int PAGES = 3;

  /** As a screen reader says a tile. */
  private static final Pattern TILE =
      Pattern.compile("cell (\\S+) in field (\\d+) .*plane (\\d+).*");

  /** What the keys took, and the reader alone, in milliseconds. */
  private record Turn(int tiles, double window, double alone) {
    double ratio() {
      return window / alone;
    }
  }

  private final BenchWindow window;
  private final PlaneCrops cutter = new PlaneCrops();
  private final TextTable table =
      new TextTable("key", "cells", "n", "tiles", "ms", "reader alone ms", "ratio", "highest");

  private GalleryBenchmark(BenchWindow window) {
    this.window = window;
  }

  public static void main(String[] args) {
    try {
      JAVAFX.setLevel(Level.SEVERE); // it warns of being on the class path, as the Launcher knows
      Path painted = Path.of(args[0]);
      Path slide = ManyTiles.in(painted.resolveSibling("many-tiles"), painted);
      Path config = UserFolders.ofThisUser().config();
      try (BenchWindow window = BenchWindow.start(config)) {
        new FirstPicture(slide, config).open(window);
        window.awaitStrip();
        new GalleryBenchmark(window).measure();
      }
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private void measure() throws Exception {
    rounds("not measured yet");
    onFx(window.bench().gallery()::toggle);
    await("all are measured", () -> window.bench().filter().measuringProperty().get() == null);
    onFx(window.bench().gallery()::leave);
    rounds("measured");
    System.out.printf(
        "%nGallery: %,d cells; window %.0f x %.0f, %d processor(s)%n%n%s%n",
        ManyTiles.CELLS,
        window.width(),
        window.height(),
        Runtime.getRuntime().availableProcessors(),
        table);
  }

  private void rounds(String cells) throws Exception {
    List<Turn> there = new ArrayList<>();
    List<Turn> pages = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      goToNewCells(i + (cells.equals("measured") ? ROUNDS : 0));
      there.add(turn(KeyCode.G, List.of(), this::isFull));
      for (int k = 0; k < PAGES; k++) {
        CellId focus = focus();
        Turn page = turn(KeyCode.PAGE_DOWN, tiles(), () -> !focusNow().equals(focus) && isFull());
        if (page.tiles() > 0) { // not at the end of all
          pages.add(page);
        }
      }
      onFx(window.bench().gallery()::leave);
    }
    add("G", cells, there.subList(WARM_UPS, there.size()));
    add("page down", cells, pages.subList(WARM_UPS * PAGES, pages.size()));
  }

  /** Far from all that was shown before. */
  private void goToNewCells(int turn) {
    onFx(
        () -> {
          List<ReviewedCell> all = window.model().walk().cells();
          window.model().go(all.get((int) ((long) turn * all.size() / (2 * ROUNDS))).id());
        });
    window.awaitStrip();
  }

  private CellId focus() {
    return onFx(this::focusNow);
  }

  private CellId focusNow() {
    return window.bench().gallery().targets().getFirst();
  }

  private boolean isFull() {
    return window.bench().gallery().isShown() && window.bench().gallery().waitingForCrops() == 0;
  }

  private List<String> tiles() {
    return onFx(window::tiles);
  }

  private Turn turn(KeyCode key, List<String> before, BooleanSupplier shown) throws Exception {
    Frame frame = window.time(() -> window.press(key), shown);
    List<String> more = new ArrayList<>(tiles());
    more.removeAll(before);
    return new Turn(more.size(), frame.total(), alone(more));
  }

  private double alone(List<String> tiles) throws Exception {
    Map<Plane, List<BoundingBox>> windows = new LinkedHashMap<>();
    for (String tile : tiles) {
      Matcher told = TILE.matcher(tile);
      if (!told.matches()) {
        throw new IllegalStateException("no tile: " + tile);
      }
      int image = Integer.parseInt(told.group(2));
      CellId id = new CellId(image, told.group(1));
      ReviewedCell cell =
          onFx(() -> window.model().reviewedProperty().get().cell(id).orElseThrow());
      Plane plane =
          onFx(() -> window.model().field(image).orElseThrow())
              .plane(Integer.parseInt(told.group(3)))
              .orElseThrow();
      windows.computeIfAbsent(plane, p -> new ArrayList<>()).add(cell.box());
    }
    long start = System.nanoTime();
    for (Map.Entry<Plane, List<BoundingBox>> entry : windows.entrySet()) {
      cutter.cut(entry.getKey(), entry.getValue(), CropWindow.DEFAULT_SIZE);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private void add(String key, String cells, List<Turn> turns) {
    double[] ratios = turns.stream().mapToDouble(Turn::ratio).sorted().toArray();
    table.row(
        key,
        cells,
        Integer.toString(turns.size()),
        number(median(turns.stream().mapToDouble(Turn::tiles).toArray()), 0),
        number(median(turns.stream().mapToDouble(Turn::window).toArray()), 0),
        number(median(turns.stream().mapToDouble(Turn::alone).toArray()), 0),
        number(median(ratios), 2),
        number(ratios[ratios.length - 1], 2));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
