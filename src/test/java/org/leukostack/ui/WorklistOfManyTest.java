package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.leukostack.ui.worklist.WorklistRow;

/**
 * Many slides in a worklist, links to small ones. {@code -Dleukostack.worklist=1000} is the long
 * form, which prints when the rows were there and how long the FX thread was held up.
 */
class WorklistOfManyTest extends WindowTest {

  private static final int SLIDES = Integer.getInteger("leukostack.worklist", 60);
  private static final boolean LONG = SLIDES >= 1000;

  /** Within so long of the first row all are there. */
  private static final long ROWS_MILLIS = 2000;

  @Test
  @SuppressWarnings("unchecked")
  void allRowsAreThereAndTheWindowIsNotHeldUp() throws Exception {
    Path slide = SmallSlide.in(temp.resolve("slide")).folder();
    Path archive = temp.resolve("archive");
    for (int i = 0; i < SLIDES; i++) {
      Path day = Files.createDirectories(archive.resolve("day " + i / 50));
      Files.createSymbolicLink(day.resolve("slide " + i), slide);
    }
    start();
    List<Long> rows = new CopyOnWriteArrayList<>();
    List<Long> held = Collections.synchronizedList(new ArrayList<>());
    try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
      clock.scheduleWithFixedDelay(
          () -> {
            long asked = System.nanoTime();
            Platform.runLater(() -> held.add(System.nanoTime() - asked));
          },
          0,
          5,
          TimeUnit.MILLISECONDS);
      onFx(
          () -> {
            bench().opening().stateProperty().addListener((o, before, now) -> watch(rows));
            bench().opening().open(archive);
          });
      await(
          "all are looked at",
          () ->
              stage.getScene().lookup("#worklist") instanceof TableView<?> table
                  && table.getItems().size() == SLIDES
                  && ((TableView<WorklistRow>) table)
                      .getItems().stream().allMatch(row -> row.glanceProperty().get() != null));
    }
    long all = (rows.getLast() - rows.getFirst()) / 1_000_000;
    List<Long> sorted = held.stream().map(n -> n / 1_000_000).sorted().toList();
    if (LONG) {
      System.out.printf(
          "%d slides: all rows %d ms after the first; FX thread held up: p99 %d ms, longest %d"
              + " ms%n",
          SLIDES, all, sorted.get(sorted.size() * 99 / 100), sorted.getLast());
      assertThat(all).isLessThanOrEqualTo(ROWS_MILLIS);
    }
    assertThat(text("#worklist-sums"))
        .isEqualTo(words.get("worklist.sums", 0, SLIDES, 0, 5 * SLIDES, 0, 0));
  }

  /** Notes when rows come. */
  private void watch(List<Long> rows) {
    if (stage.getScene().lookup("#worklist") instanceof TableView<?> table && rows.isEmpty()) {
      if (!table.getItems().isEmpty()) {
        rows.add(System.nanoTime());
      }
      int[] before = {table.getItems().size()};
      table
          .getItems()
          .addListener(
              (ListChangeListener<Object>)
                  change -> {
                    if (table.getItems().size() > before[0]) {
                      before[0] = table.getItems().size();
                      rows.add(System.nanoTime());
                    }
                  });
    }
  }
}
