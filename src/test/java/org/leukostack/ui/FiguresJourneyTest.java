package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.testing.Pointer;

/** The slide in numbers, and from a number to its cells. */
class FiguresJourneyTest extends WindowTest {

  @BeforeEach
  void openSlide() throws Exception {
    startWithSmallSlide();
  }

  private DialogPane page() {
    push(KeyCode.CONTROL, KeyCode.I);
    DialogPane page = dialog();
    await("the figures", () -> page.lookup("#figures-class") != null);
    return page;
  }

  private static Node bar(DialogPane page, String id) {
    return onFx(() -> page.lookup("#" + id));
  }

  @Test
  void aBarThatIsPressedShowsItsCells() {
    DialogPane page = page();
    Node first = bar(page, "figures-class-0");
    assertThat(onFx(first::getAccessibleText)).contains("2: 2 cells, 40.0 % of all, 0 reviewed");
    assertThat(onFx(first::getAccessibleRole)).isEqualTo(AccessibleRole.BUTTON);

    onFx(first::requestFocus);
    push(KeyCode.RIGHT);
    push(KeyCode.LEFT);
    assertThat(onFx(first::isFocused)).isTrue();
    push(KeyCode.ENTER);
    awaitClosed(page);

    assertThat(queue()).containsExactly("3/1", "112/0");
    assertThat(text("#filter-summary")).contains("not rejected");
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    assertThat(queue()).hasSizeGreaterThan(2);
  }

  @Test
  void aBarThatIsClickedShowsItsCellsAndRejectedOnesAreAmongTheVerdictsOnly() {
    push(KeyCode.X);
    DialogPane page = page();
    Node rejected = bar(page, "figures-verdict-2");
    assertThat(onFx(rejected::getAccessibleText)).contains("1 cell");
    assertThat(onFx(() -> bar(page, "figures-class-1").getAccessibleText())).contains("1 cell,");

    onFx(() -> Pointer.click(rejected));
    awaitClosed(page);

    assertThat(queue()).containsExactly("3/0");
  }

  @Test
  void theFiguresCanBeSavedAndTheChartsCopied() throws Exception {
    Path file = temp.resolve("figures.csv");
    standIns.file = Optional.of(file);
    DialogPane page = page();

    onFx(() -> ((Button) page.lookup("#figures-save")).fire());
    await("it is saved", () -> Files.exists(file));
    onFx(() -> ((Button) page.lookup("#figures-copy")).fire());

    assertThat(Files.readAllLines(file))
        .contains(
            "slide,white_cells,,5,,0,,,,,",
            "slide,class,9,1,0.2,0,,,,,",
            "slide,longer_side,40,1,,,,,,,");
    assertThat(onFx(() -> Clipboard.getSystemClipboard().hasImage())).isTrue();
  }
}
