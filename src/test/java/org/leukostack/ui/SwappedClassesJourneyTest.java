package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.leukostack.review.CellId;
import org.leukostack.review.CellOrder;
import org.leukostack.review.SaveState;
import org.leukostack.testing.Keyboard;
import org.leukostack.testing.Pointer;
import org.leukostack.ui.settings.Grouping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A slide on which a tenth of the cells have the classes of others: an annotator mends them in the
 * gallery, and accepts the rest. In its long form, {@code -Dleukostack.gallery=170}, a slide of so
 * many painted fields (170 have some 250 cells), where it also counts how many of the swapped cells
 * the odd ones first show; {@code leukostack.gallery.slide} names one that was painted before. All
 * slides are invented: the counts say nothing of blood.
 */
class SwappedClassesJourneyTest extends WindowTest {

  private static final int FIELDS = Integer.getInteger("leukostack.gallery", 0);
  private static final String PAINTED = System.getProperty("leukostack.gallery.slide", "");

  private static final int MOST_TURNS = 1000;

  private int keys;
  private int clicks;

  private SwappedSlide slide() throws Exception {
    Path folder = temp.resolve("slide");
    if (!PAINTED.isEmpty()) {
      return SwappedSlide.like(Path.of(PAINTED), folder);
    }
    return FIELDS > 0 ? SwappedSlide.demo(folder, FIELDS) : SwappedSlide.small(folder, 5, 8);
  }

  private static boolean isLong() {
    return FIELDS > 0 || !PAINTED.isEmpty();
  }

  @Test
  void allAreMendedAndTheRestAcceptedWithFewKeysAndClicks() throws Exception {
    SwappedSlide slide = slide();
    KeysModel model = new KeysModel(slide.folder());
    startWith(slide.folder());
    key(KeyCode.G);
    clicks += 4; // the menus of groups and of the order, and an item of each
    onFx(() -> bench().gallery().groupingProperty().set(Grouping.NONE));
    onFx(() -> bench().filter().order(CellOrder.ODD_FIRST));
    await("all is measured", () -> bench().filter().measuringProperty().get() == null);
    long first = inTheFirstFifth(slide);

    Map<Integer, List<CellId>> byClass = new TreeMap<>();
    for (CellId cell : slide.swapped().keySet()) {
      byClass
          .computeIfAbsent(slide.right().getOrDefault(cell, 0), k -> new ArrayList<>())
          .add(cell);
    }
    byClass.forEach(
        (number, cells) -> {
          mend(number, cells);
          model.classify(cells.stream().map(SwappedClassesJourneyTest::name).toList(), number);
        });

    for (int i = 0; i < 3; i++) {
      key(KeyCode.CONTROL, KeyCode.MINUS);
    }
    push(KeyCode.HOME);
    see();
    key(KeyCode.CONTROL, KeyCode.SPACE);
    model.judge(model.unreviewed(), "accepted");

    await(
        "all is saved",
        () -> bench().review().saveStateProperty().get() instanceof SaveState.Saved);
    JsonNode review =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(slide.folder().resolve("review.json")));
    assertThat(saved(review, model)).isEqualTo(expected(model)).hasSameSizeAs(slide.right());
    assertThat(review.path("history").size()).isEqualTo(model.acts());
    System.out.printf(
        "%d cells of an invented slide, %d swapped: %d clicks and %d keys; %d of %d (%.0f %%) in"
            + " the first fifth of the odd ones%n",
        slide.right().size(),
        slide.swapped().size(),
        clicks,
        keys,
        first,
        slide.swapped().size(),
        100.0 * first / slide.swapped().size());
    assertThat(clicks + keys).isLessThanOrEqualTo(90);
    if (isLong()) {
      assertThat((double) first / slide.swapped().size()).isGreaterThanOrEqualTo(0.8);
    }
  }

  private long inTheFirstFifth(SwappedSlide slide) {
    List<CellId> order = onFx(() -> List.copyOf(bench().model().queueProperty().get().cells()));
    List<CellId> white = order.stream().filter(slide.right()::containsKey).toList();
    return white.subList(0, Math.ceilDiv(white.size(), 5)).stream()
        .filter(slide.swapped()::containsKey)
        .count();
  }

  private void key(KeyCode... codes) {
    keys++;
    push(codes);
  }

  private void mend(int number, List<CellId> cells) {
    for (int i = 0; i < cells.size(); i++) {
      CellId cell = cells.get(i);
      boolean more = i > 0;
      clicks++;

      onFx(() -> Pointer.click(found("#tiles"), wheelTo(cell), more));
    }
    if (number < 10) {
      key(KeyCode.getKeyCode(Integer.toString(number)));
    } else {
      key(KeyCode.K);
      Keyboard.write(Integer.toString(number));
      keys += 2;
      key(KeyCode.ENTER);
    }
  }

  /** Brings a tile into view, which is neither a click nor a key, and tells where it is. */
  private Point2D wheelTo(CellId cell) {
    Pointer.wheel(found("#tiles"), Short.MAX_VALUE); // to the top
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      Bounds bounds =
          whole().stream()
              .filter(t -> isOf(cell, t))
              .map(Node::getBoundsInParent)
              .findFirst()
              .orElse(null);
      if (bounds != null) {
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
      }
      Pointer.wheel(found("#tiles"), -60);
    }
    throw new AssertionError(cell + " is not among the tiles");
  }

  private boolean isOf(CellId cell, Node tile) {
    String spoken =
        words.get("act.cell", cell.cellKey(), Integer.toString(cell.imageNumber()))
            + words.get("filter.and");
    return tile.getAccessibleText().startsWith(spoken);
  }

  /** The tiles that are wholly in view, below the line of their group. */
  private List<Node> whole() {
    window.layOut();
    double top = found(".group-header").getLayoutBounds().getHeight();
    double bottom = found("#tiles").getLayoutBounds().getHeight();
    return stage.getScene().getRoot().lookupAll(".gallery-tile").stream()
        .filter(ShownWindow::isShown)
        .filter(t -> t.getLayoutY() >= top && t.getBoundsInParent().getMaxY() <= bottom)
        .toList();
  }

  /** Page after page, each for as long as it takes to be seen. */
  private void see() {
    Set<CellId> looked = new HashSet<>();
    for (int before = -1; looked.size() > before; key(KeyCode.PAGE_DOWN)) {
      before = looked.size();
      onFx(
          () -> {
            List<Node> tiles = whole();
            bench().model().queueProperty().get().cells().stream()
                .filter(c -> tiles.stream().anyMatch(t -> isOf(c, t)))
                .forEach(looked::add);
          });
      await("the page is seen", () -> bench().gallery().rest().containsAll(looked));
    }
  }

  private static String name(CellId cell) {
    return cell.imageNumber() + "/" + cell.cellKey();
  }

  private static Map<String, String> expected(KeysModel model) {
    Map<String, String> all = new TreeMap<>();
    for (KeysModel.Row row : model.rows()) {
      if (row.isJudged() || row.preClass() != row.prediction()) {
        all.put(row.name(), row.verdict() + " " + row.preClass());
      }
    }
    return all;
  }

  private static Map<String, String> saved(JsonNode review, KeysModel model) {
    Map<String, Integer> found = new TreeMap<>();
    model.rows().forEach(row -> found.put(row.name(), row.prediction()));
    Map<String, String> all = new TreeMap<>();
    for (JsonNode cell : review.path("cells")) {
      String name = cell.path("img_num").asInt() + "/" + cell.path("key").asString();
      int number = cell.path("class").asInt(found.getOrDefault(name, -1));
      all.put(name, cell.path("verdict").asString() + " " + number);
    }
    return all;
  }
}
