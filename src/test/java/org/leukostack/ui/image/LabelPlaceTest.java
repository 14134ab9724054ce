package org.leukostack.ui.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** A label of 50 x 20 in a view of 640 x 400. */
class LabelPlaceTest {

  private static final Dimension2D LABEL = new Dimension2D(50, 20);
  private static final Rectangle2D VIEW = new Rectangle2D(0, 0, 640, 400);
  private static final Rectangle2D BOX = box(200, 100, 80, 60);

  private static Rectangle2D box(double x, double y, double width, double height) {
    return new Rectangle2D(x, y, width, height);
  }

  private static Optional<Rectangle2D> place(Rectangle2D box, Rectangle2D... free) {
    return LabelPlace.of(box, LABEL, VIEW, List.of(free));
  }

  @Test
  void aLabelIsAboveItsBox() {
    assertThat(place(BOX)).contains(box(200, 79, 50, 20));
  }

  @Test
  void aBoxAtTheTopHasItsLabelBelow() {
    assertThat(place(box(200, 15, 80, 60))).contains(box(200, 76, 50, 20));
  }

  @Test
  void aBoxAsHighAsTheViewHasItsLabelInItsCornerThatIsSeen() {
    assertThat(place(box(200, -30, 80, 500))).contains(box(200, 0, 50, 20));
  }

  @Test
  void aLabelStaysInTheViewWhileAnyOfItsBoxIsSeen() {
    assertThat(place(box(-70, 100, 80, 60))).contains(box(0, 79, 50, 20));
    assertThat(place(box(630, 100, 80, 60))).contains(box(590, 79, 50, 20));
  }

  @Test
  void aLabelThatWouldCoverTheSelectedBoxGoesToTheOtherSideOfItsOwn() {
    Rectangle2D selected = box(190, 20, 100, 75);
    assertThat(place(BOX, selected)).contains(box(200, 161, 50, 20));
  }

  @Test
  void aLabelThatFindsNoPlaceBesideTheSelectedBoxIsLeftOut() {
    assertThat(place(BOX, box(150, 50, 200, 200))).isEmpty();
    assertThat(place(BOX, box(190, 20, 100, 75), box(200, 170, 10, 10))).isEmpty();
    assertThat(place(box(200, 15, 80, 60), box(190, 70, 30, 30))).isEmpty();
  }

  @Test
  void aBoxThatIsNotSeenHasNoLabel() {
    assertThat(place(box(-100, 100, 80, 60))).isEmpty();
    assertThat(place(box(650, 100, 80, 60))).isEmpty();
    assertThat(place(box(200, -90, 80, 60))).isEmpty();
    assertThat(place(box(200, 401, 80, 60))).isEmpty();
  }
}
