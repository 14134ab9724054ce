package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.PreClass;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.Readings;
import org.leukostack.testing.Slide;

class CellIdTest {

  @Test
  void isEqualIfFieldAndKeyAre() {
    assertThat(new CellId(1, "0")).isEqualTo(new CellId(1, new StringBuilder("0").toString()));
    assertThat(new CellId(1, "0")).isNotEqualTo(new CellId(2, "0"));
    assertThat(new CellId(1, "0")).isNotEqualTo(new CellId(1, "+0"));
    assertThat(new CellId(1, "0")).isNotEqualTo(new CellId(1, "added-1"));
  }

  /**
   * By field, then those that a person added last, by number, and those without a number by key.
   */
  @Test
  void isInTheOrderOfTheSlide() {
    List<CellId> order =
        List.of(
            new CellId(1, "0"),
            new CellId(1, "2"),
            new CellId(1, "10"),
            new CellId(1, "a"),
            new CellId(1, "b"),
            new CellId(1, "added-2"),
            new CellId(1, "added-10"),
            new CellId(2, "0"));
    for (int i = 0; i < order.size(); i++) {
      for (int j = 0; j < order.size(); j++) {
        assertThat(Integer.signum(order.get(i).compareTo(order.get(j))))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  /**
   * A person's first cell is called as an instrument's may be: only who knows which of the two it
   * is can name it, and a reviewed cell has its name.
   */
  @Test
  void nobodyElseNamesACellByItsValues() {
    assertThat(CellId.class.getMethods())
        .noneMatch(method -> List.of(method.getParameterTypes()).contains(Cell.class));
  }

  @Test
  void aCellOfTheInstrumentThatIsCalledLikeAnAddedOneHasAnotherName() {
    BoundingBox box = new BoundingBox(1, 2, 3, 4);
    PreClass three = new PreClass(3);
    TestFolder folder =
        Slide.at(Path.of("s1")).with(1, f -> f.cell("added-1", three, box)).folder();
    ReviewSession session = Readings.of(folder);
    session.apply(new Act.AddCell(1, three, box));

    List<ReviewedCell> cells = session.slide().cells();
    assertThat(cells).extracting(c -> c.id().cellKey()).containsExactly("+added-1", "added-1");
    assertThat(cells).extracting(ReviewedCell::isAdded).containsExactly(false, true);
    for (ReviewedCell cell : cells) {
      assertThat(session.slide().cell(cell.id())).contains(cell);
    }
  }
}
