package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.Slide.box;

import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.leukostack.model.Cell;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;

/** The selected cell stays in sight in its list, whatever room the list has. */
class CellListSizeTest extends WindowTest {

  private static final int CELLS = 12;

  /** A field of {@link #CELLS} white cells beside each other. */
  private SlideOnDisk slide() {
    return Slide.at(temp.resolve("slide"))
        .with(
            3,
            f -> {
              SmallSlide.planes(f, 3);
              for (int i = 0; i < CELLS; i++) {
                f.white(box(50 + 45 * i, 100, 40, 40)).focus(1);
              }
            })
        .write();
  }

  private boolean isLastCellInSight() {
    ListView<Cell> list = node("#cell-list");
    Bounds place = list.localToScene(list.getBoundsInLocal());
    return list.lookupAll(".list-cell").stream()
        .filter(
            row -> row.isVisible() && row.getPseudoClassStates().toString().contains("selected"))
        .map(row -> row.localToScene(row.getBoundsInLocal()))
        .anyMatch(row -> row.getMinY() >= place.getMinY() && row.getMaxY() <= place.getMaxY() + 1);
  }

  private void setHeight(double height) {
    onFx(() -> stage.setHeight(height));
  }

  @Test
  void inAWindowThatBecomesSmaller() throws Exception {
    startWith(slide().folder());
    setHeight(1000);
    for (int i = 1; i < CELLS; i++) {
      push(KeyCode.RIGHT);
    }
    assertThat(onFx(() -> spot().cell().original().cellKey())).isEqualTo("11");
    await("the list is as high as it can be", this::isLastCellInSight);
    double before = onFx(() -> ((ListView<?>) node("#cell-list")).getHeight());
    setHeight(880);
    await("the list is lower", () -> ((ListView<?>) node("#cell-list")).getHeight() < before - 50);
    await("the selected cell is in sight", this::isLastCellInSight);
  }
}
