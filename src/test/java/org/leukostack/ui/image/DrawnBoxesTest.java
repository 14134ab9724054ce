package org.leukostack.ui.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.PreClass;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Review;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.testing.Slide;

class DrawnBoxesTest {

  private static final Viewport ONE_TO_ONE = new Viewport(1, 0, 0);

  /** A box of 10 x 10 at each multiple of 20, along one line. */
  private static List<ReviewedCell> row(int count) {
    TestFolder folder =
        Slide.at(Path.of("slide"))
            .with(
                1,
                field -> {
                  for (int i = 0; i < count; i++) {
                    field.cell(new PreClass(5), new BoundingBox(20 * i, 0, 10, 10)).focus(4);
                  }
                })
            .folder();
    return ReviewedSlide.of(folder, Review.EMPTY).cells();
  }

  @Test
  void ofAUsualFieldAreAll() {
    DrawnBoxes drawn = DrawnBoxes.of(row(2000), ONE_TO_ONE, 100, 100, Point2D.ZERO);

    assertThat(drawn.cells()).hasSize(2000);
    assertThat(drawn.leftOut()).isZero();
  }

  @Test
  void ofManyAreThoseInView() {
    List<ReviewedCell> cells = row(100_000);

    DrawnBoxes drawn = DrawnBoxes.of(cells, ONE_TO_ONE, 95, 100, Point2D.ZERO);

    assertThat(drawn.cells()).isEqualTo(cells.subList(0, 5));
    assertThat(drawn.leftOut()).isZero();
  }

  @Test
  void ofTooManyInViewAreThoseNearestToTheSelectedCellInTheirOrder() {
    List<ReviewedCell> cells = row(100_000);

    DrawnBoxes drawn =
        DrawnBoxes.of(cells, ONE_TO_ONE, 3_000_000, 100, new Point2D(20 * 50_000 - 5, 5));

    assertThat(drawn.cells()).isEqualTo(cells.subList(49_000, 51_000));
    assertThat(drawn.leftOut()).isEqualTo(98_000);
  }

  @Test
  void ofBoxesThatAreAllInOnePlaceAreTheFirst() {
    TestFolder folder =
        Slide.at(Path.of("slide"))
            .with(
                1,
                field -> {
                  for (int i = 0; i < 5000; i++) {
                    field.cell(new PreClass(5), new BoundingBox(20, 0, 10, 10)).focus(4);
                  }
                })
            .folder();
    List<ReviewedCell> cells = ReviewedSlide.of(folder, Review.EMPTY).cells();

    DrawnBoxes drawn = DrawnBoxes.of(cells, ONE_TO_ONE, 100, 100, Point2D.ZERO);

    assertThat(drawn.cells()).isEqualTo(cells.subList(0, 2000));
  }
}
