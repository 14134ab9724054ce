package org.leukostack.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellFilter;
import org.leukostack.review.CellOrder;
import org.leukostack.review.ReviewQueue;
import org.leukostack.review.Verdict;
import org.leukostack.ui.filter.FilterModel;

/** Filters and orders on the slide of {@link ManyCells}, all of whose cells are measured. */
final class FilterSteps implements ScreenRow {

  private static final int WARM_UPS = 40;
  private static final int STEPS = 400;

  private static final List<CellFilter> FILTERS =
      List.of(
          CellFilter.ALL.withVerdicts(Set.of(Verdict.UNREVIEWED)),
          CellFilter.ALL.withFocusDisagrees(true),
          CellFilter.ALL.withClasses(Set.of(new PreClass(5), new PreClass(7))),
          CellFilter.ALL,
          CellFilter.ALL.withTouchesEdge(true),
          CellFilter.ALL.withBoxSizes(80, 120).withFields(10, 250),
          CellFilter.ALL.withText("27"),
          CellFilter.ALL.withText("no such words"));

  @Override
  public String name() {
    return "filter or order %,d cells in %d fields"
        .formatted(ManyCells.FIELDS * ManyCells.CELLS_A_FIELD, ManyCells.FIELDS);
  }

  @Override
  public Target target() {
    return Target.onFxThread(50);
  }

  @Override
  public List<Frame> measure(BenchWindow window) throws Exception {
    FilterModel filter = window.bench().filter();
    BenchWindow.onFx(
        () -> {
          filter.order(CellOrder.SHARPNESS);
          return true;
        });
    window.await(() -> filter.measuringProperty().get() == null);
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < WARM_UPS + STEPS; i++) {
      ReviewQueue before = BenchWindow.onFx(() -> window.model().queueProperty().get());
      int step = i;
      frames.add(
          window.time(
              () -> step(filter, step), () -> window.model().queueProperty().get() != before));
    }
    BenchWindow.onFx(
        () -> {
          filter.clear();
          return true;
        });
    return frames.subList(WARM_UPS, frames.size());
  }

  /** Each fifth step is another order. */
  private static void step(FilterModel filter, int i) {
    if (i % 5 == 4) {
      CellOrder[] all = CellOrder.values();
      filter.order(all[(filter.order().ordinal() + 1) % all.length]);
    } else {
      int now = FILTERS.indexOf(filter.filter());
      filter.filter(FILTERS.get((now + 1) % FILTERS.size()));
    }
  }

  /** Verdicts, after each of which is looked whether the list could be started again. */
  static ScreenRow verdicts() {
    return new ScreenRow() {
      @Override
      public String name() {
        return "verdict in a filtered list of %,d"
            .formatted(ManyCells.FIELDS * ManyCells.CELLS_A_FIELD);
      }

      @Override
      public Target target() {
        return Target.onFxThread(50);
      }

      @Override
      public List<Frame> measure(BenchWindow window) throws Exception {
        BenchWindow.onFx(
            () -> {
              window.bench().filter().filter(FILTERS.getFirst());
              window.bench().filter().order(CellOrder.FOCUS_DISAGREEMENT);
              window.bench().filter().goToFirst();
              return true;
            });
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < WARM_UPS + STEPS; i++) {
          var before = BenchWindow.onFx(() -> window.model().spot().cell());
          frames.add(
              window.time(
                  () -> window.press(KeyCode.SPACE),
                  () -> !before.equals(window.model().spot().cell())));
        }
        return frames.subList(WARM_UPS, frames.size());
      }
    };
  }
}
