package org.leukostack.ui;

import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellFilter;
import org.leukostack.review.CellOrder;
import org.leukostack.review.ReviewQueue;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;
import org.leukostack.ui.filter.FilterModel;

/** Filters and orders on the slide of {@link ManyCells}, all of whose cells are measured. */
final class FilterSteps implements ScreenRow {

  private static final Repeated STEPS = new Repeated(40, 400);

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
    onFx(() -> filter.order(CellOrder.SHARPNESS));
    await("all cells are measured", () -> filter.measuringProperty().get() == null);
    List<Frame> frames =
        STEPS.measure(
            i -> {
              ReviewQueue before = onFx(() -> window.model().queueProperty().get());
              return window.time(
                  () -> step(filter, i), () -> window.model().queueProperty().get() != before);
            });
    onFx(filter::clear);
    return frames;
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
        onFx(
            () -> {
              window.bench().filter().filter(FILTERS.getFirst());
              window.bench().filter().order(CellOrder.FOCUS_DISAGREEMENT);
              window.bench().filter().goToFirst();
            });
        return STEPS.measure(
            i -> {
              ReviewedCell before = window.spot().cell();
              return window.time(
                  () -> window.press(KeyCode.SPACE),
                  () -> !Objects.equals(before, window.model().spot().cell()));
            });
      }
    };
  }
}
