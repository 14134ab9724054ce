package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.FxThread.settle;
import static org.leukostack.testing.ReviewAssert.assertThat;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import org.junit.jupiter.api.Test;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellId;
import org.leukostack.review.Review;
import org.leukostack.testing.Pointer;
import org.leukostack.ui.slide.Labels;

/** Every class of a lab is given to a cell with the mouse alone. */
class PaletteMouseTest extends PaletteTest {

  private static final PseudoClass UNDER_CELLS = PseudoClass.getPseudoClass("under-cells");

  private void press(MouseButton button, Point2D onScreen) {
    moveTo(onScreen);
    robot.press(button);
    robot.release(button);
    settle();
  }

  @Test
  void theMouseAsksOnTheInspectorTheLabelTheBoxAndTheTile() throws Exception {
    begin();
    click("#CHOOSE_CLASS");
    assertThat(isOpen()).isTrue();
    click(row("Blast"));
    assertThat(review()).hasClass(FIRST, new PreClass(12));

    Point2D label = onScreen(120, 100).add(12, -8);
    press(MouseButton.PRIMARY, label);
    assertThat(isOpen()).as("on the label").isTrue();
    push(KeyCode.ESCAPE);

    press(MouseButton.SECONDARY, onScreen(170, 150));
    assertThat(place()).as("the selected one of two boxes").isEqualTo("3/0");
    assertThat(isOpen()).as("on the box").isTrue();
    push(KeyCode.ESCAPE);
    goTo(12, "0");
    press(MouseButton.SECONDARY, onScreen(70, 70));
    assertThat(place()).isEqualTo("12/1");
    click(row("Band cell"));
    assertThat(review()).hasClass(new CellId(12, "1"), new PreClass(40));

    Bounds tile =
        onFx(
            () -> {
              Node node = node(".tile");
              return node.localToScreen(node.getBoundsInLocal());
            });
    press(MouseButton.SECONDARY, new Point2D(tile.getCenterX(), tile.getCenterY()));
    assertThat(isOpen()).as("on the tile").isTrue();
    press(MouseButton.PRIMARY, onScreen(600, 380));
    assertThat(isOpen()).as("a click elsewhere closes it").isFalse();
  }

  private void drag(Node source, EventType<MouseDragEvent> what, Node over) {
    onFx(() -> Event.fireEvent(over, Pointer.drag(what, source, 0, 0)));
  }

  @Test
  void cellsThatAreDraggedOnAClassGetIt() throws Exception {
    begin();
    List<CellId> dragged = List.of(new CellId(12, "0"), new CellId(12, "1"));
    Node source = node("#strip-header");
    onFx(() -> source.setOnDragDetected(e -> palette().drag(source, dragged, null)));
    Bounds place = onFx(() -> source.localToScreen(source.getBoundsInLocal()));
    moveTo(new Point2D(place.getCenterX(), place.getCenterY()));
    robot.press(MouseButton.PRIMARY);
    moveTo(new Point2D(place.getCenterX() + 30, place.getCenterY()));
    moveTo(new Point2D(place.getCenterX() + 40, place.getCenterY()));
    assertThat(isOpen()).as("a drag shows where to drop").isTrue();
    assertThat(shownTexts("#palette").getFirst()).isEqualTo("Drop 2 cells on a class");
    assertThat(shownTexts("#dragged-cells")).containsExactly("2 cells");
    ListCell<?> blast = row("Blast");
    drag(source, MouseDragEvent.MOUSE_DRAG_ENTERED, blast);
    assertThat(blast.getPseudoClassStates()).as("it says where they go").contains(UNDER_CELLS);
    drag(image(), MouseDragEvent.MOUSE_DRAG_RELEASED, blast);
    assertThat(review()).as("something else").isEqualTo(Review.EMPTY);
    drag(source, MouseDragEvent.MOUSE_DRAG_RELEASED, blast);
    robot.release(MouseButton.PRIMARY);
    dragged.forEach(cell -> assertThat(review()).hasClass(cell, new PreClass(12)));
    settle();
    assertThat(isOpen()).isFalse();
  }

  @Test
  void labelsThatAreHiddenCannotBeClicked() throws Exception {
    begin();
    onFx(() -> model().labelsProperty().set(Labels.NONE));
    press(MouseButton.PRIMARY, onScreen(120, 100).add(12, -8));
    assertThat(isOpen()).isFalse();
  }
}
