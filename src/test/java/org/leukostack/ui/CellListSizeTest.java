package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.leukostack.model.Cell;
import org.leukostack.testing.SlideFixture;

/** The selected cell stays in sight in its list, whatever room the list has. */
class CellListSizeTest extends WindowTest {

  private static final int CELLS = 12;

  /** A field of {@link #CELLS} white cells beside each other. */
  private SlideFixture slide() throws Exception {
    String cells =
        IntStream.range(0, CELLS)
            .mapToObj(
                i ->
                    """
                    "%d": {"prediction": 5, "location": [%d, 100, 40, 40], "focus": 1}\
                    """
                        .formatted(i, 50 + 45 * i))
            .collect(Collectors.joining(", "));
    SlideFixture slide = SmallSlide.in(temp.resolve("slide"));
    return slide.analysis(
        """
        {"2": {"img_name": "0003_22800_54359_002_20002.jpg", "cell_prediction": {%s}}}\
        """
            .formatted(cells));
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
    assertThat(onFx(() -> spot().cell().original().key())).isEqualTo("11");
    await("the list is as high as it can be", this::isLastCellInSight);
    double before = onFx(() -> ((ListView<?>) node("#cell-list")).getHeight());
    setHeight(880);
    await("the list is lower", () -> ((ListView<?>) node("#cell-list")).getHeight() < before - 50);
    await("the selected cell is in sight", this::isLastCellInSight);
  }
}
