package org.leukostack.ui.planes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.testing.Slide;
import org.leukostack.ui.slide.Spot;

class PrefetchTest {

  private static Field field(int number, int focus) {
    return Slide.field(number, f -> f.planes(5).white(box(1, 1, 9, 9)).focus(focus));
  }

  private static List<String> names(List<Plane> planes) {
    return planes.stream().map(p -> p.imageNumber() + "-" + p.stackNumber()).toList();
  }

  @Test
  void theNextStepsPlaneComesBeforeTheRestOfTheStack() {
    Field a = field(1, 0);
    Field b = field(2, 1);
    Field c = field(3, 4);

    List<Plane> order =
        Prefetch.order(
            Spot.of(b, OptionalInt.empty()).withStackNumber(3),
            List.of(new Spot(c, null, 4), new Spot(a, null, 0)));

    assertThat(names(order))
        .containsExactly(
            "2-3", "3-4", "2-2", "2-4", "2-1", "2-0", "3-3", "3-2", "3-1", "3-0", "1-0", "1-1",
            "1-2", "1-3", "1-4");
  }

  @Test
  void theNextCellOfTheSameFieldAddsNoPlane() {
    Field a = field(1, 0);

    List<Plane> order =
        Prefetch.order(new Spot(a, null, 0), List.of(new Spot(a, null, 3), new Spot(a, null, 4)));

    assertThat(names(order)).containsExactly("1-0", "1-3", "1-1", "1-2", "1-4");
  }

  @Test
  void nowhereNothingIsWanted() {
    Field a = field(1, 0);
    assertThat(names(Prefetch.order(new Spot(a, null, 0), List.of())))
        .containsExactly("1-0", "1-1", "1-2", "1-3", "1-4");
    assertThat(Prefetch.order(Spot.NOWHERE, List.of())).isEmpty();
  }

  @Test
  void aSlideStartsWithTheFocusOfItsFirstCell() {
    assertThat(names(Prefetch.ofStart(List.of(field(4, 3), field(5, 0))))).containsExactly("4-3");
    assertThat(Prefetch.ofStart(List.of())).isEmpty();
  }
}
