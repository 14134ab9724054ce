package org.leukostack.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.leukostack.review.ReviewedCell;

/** From one cell to the next on the slide of {@link ManyCells}. */
final class CellSteps implements ScreenRow {

  private static final int WARM_UPS = 40;
  private static final int STEPS = 400;

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
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < WARM_UPS + STEPS; i++) {
      ReviewedCell before = window.spot().cell();
      frames.add(
          window.time(
              () -> window.press(KeyCode.RIGHT), () -> window.model().spot().cell() != before));
    }
    return frames.subList(WARM_UPS, frames.size());
  }
}
