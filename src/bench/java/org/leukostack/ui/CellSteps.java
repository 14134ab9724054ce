package org.leukostack.ui;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.leukostack.review.ReviewedCell;

/** From one cell to the next on the slide of {@link ManyCells}. */
final class CellSteps implements ScreenRow {

  private static final Repeated STEPS = new Repeated(40, 400);

  @Override
  public String name() {
    return "next cell of %,d".formatted(ManyCells.FIELDS * ManyCells.CELLS_A_FIELD);
  }

  @Override
  public Target target() {
    return Target.onFxThread(50);
  }

  @Override
  public List<Frame> measure(BenchWindow window) throws Exception {
    return STEPS.measure(
        i -> {
          ReviewedCell before = window.spot().cell();
          return window.time(
              () -> window.press(KeyCode.RIGHT), () -> window.model().spot().cell() != before);
        });
  }
}
