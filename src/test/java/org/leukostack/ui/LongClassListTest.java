package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;

/** The class list of a lab that tells many classes apart. */
class LongClassListTest extends ClassDialogTest {

  private static final double NODES_A_ROW = 30;

  private DialogPane listOf(int classes) throws Exception {
    ClassList lab =
        new ClassList(
            IntStream.range(0, classes)
                .mapToObj(n -> new CellClass(20 + n, "Name " + n, "#112233", null))
                .toList());
    give(lab);
    close();
    startWith(slide.folder());
    awaitList(lab);
    return list();
  }

  /** A list of a whole lab; what its rows offer is made when it is asked for. */
  @Test
  void theRowsOfALongListAreLight() throws Exception {
    DialogPane empty = listOf(0);
    int few = onFx(() -> empty.lookupAll("*").size());
    DialogPane five = listOf(5);
    int nodes = onFx(() -> five.lookupAll("*").size());
    assertThat((nodes - few) / 5.0).as("nodes a row").isLessThan(NODES_A_ROW);
  }

  /** Only rows in view, and a few around them, have anything in them. */
  @Test
  void aListOf200ClassesOpensAsOneOf40() throws Exception {
    DialogPane some = listOf(40);
    int few = onFx(() -> some.lookupAll("*").size());
    DialogPane dialog = listOf(200);
    assertThat(onFx(() -> dialog.lookupAll("*").size()) - few)
        .as("one empty row each")
        .isEqualTo(160);
    assertThat(all(dialog, ".class-name")).hasSizeLessThan(30);
    await("the first name", () -> dialog.getScene().getFocusOwner() == named(dialog, "Name 0"));
    push(KeyCode.TAB);
    for (int i = 2; i < 30; i++) {
      push(KeyCode.TAB);
      TextField here = focused(dialog);
      assertThat(onFx(() -> here.getText())).isEqualTo("Name " + i);
    }
    for (int i = 30; i < 50; i++) {
      push(KeyCode.DOWN);
      assertThat(onFx(() -> focused(dialog).getText())).isEqualTo("Name " + i);
    }
    assertThat(onFx(() -> isInView(dialog, focused(dialog)))).as("it scrolls along").isTrue();
    fire(dialog, "#classes-add", 0);
    assertThat(onFx(() -> isInView(dialog, focused(dialog)))).as("the new one").isTrue();
    write(dialog, "Last");
    fire(dialog, "#classes-save", 0);
    awaitClosed(dialog);
    assertThat(stored().classes()).hasSize(201);
    assertThat(stored().classes().get(199).name()).as("it was never filled").isEqualTo("Name 199");
  }

  private static TextField focused(DialogPane dialog) {
    return (TextField) dialog.getScene().getFocusOwner();
  }

  private static Node named(DialogPane dialog, String name) {
    return dialog.lookupAll(".class-name").stream()
        .filter(n -> ((TextField) n).getText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isInView(DialogPane dialog, Node node) {
    dialog.layout();
    Bounds view = onScreen(dialog.lookup(".scroll-pane"));
    Bounds at = onScreen(node);
    return at.getMinY() >= view.getMinY() && at.getMaxY() <= view.getMaxY();
  }

  private static Bounds onScreen(Node node) {
    return node.localToScreen(node.getLayoutBounds());
  }
}
