package org.leukostack.planes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.leukostack.testing.Slide.box;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.CellBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.model.PlaneFault;
import org.leukostack.model.Problem;
import org.leukostack.testing.FieldOfView;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.Slide;

class StackSizesTest {

  private static final Path ANALYSIS = Path.of("analysis.json");
  private static final ImageSize IMAGE = new ImageSize(90, 80);

  @TempDir Path dir;

  /** A field on disk of these planes and cells. */
  private Field stack(Consumer<FieldOfView> told) {
    Slide slide = Slide.at(dir).with(1, told);
    slide.write();
    return slide.last();
  }

  private static List<CellBox> boxes(Field field) {
    return field.cells().stream().map(cell -> new CellBox(cell, ANALYSIS)).toList();
  }

  @Test
  void aBoxHasTheWorstOfItsProblems() throws Exception {
    Field field =
        stack(
            f ->
                f.plane(PlaneFile.jpeg(90, 80))
                    .white(box(0, 0, 90, 80))
                    .white(box(90, 0, 5, 5))
                    .white(box(-5, 0, 5, 5))
                    .white(box(10, 80, 5, 5))
                    .white(box(10, -5, 5, 6))
                    .white(box(2_147_483_600, 0, 2_147_483_600, 5))
                    .white(box(10, 10, -1, 5))
                    .white(box(500, 500, 5, -1))
                    .white(box(90, 80, 0, 0))
                    .white(box(91, 10, 0, 5)));
    List<Cell> cells = field.cells();

    assertThat(StackSizes.read(field, FaultPolicy.giveUp()).problems(boxes(field)))
        .containsExactly(
            new Problem.BoxOutsideImage(ANALYSIS, cells.get(1), IMAGE),
            new Problem.BoxOutsideImage(ANALYSIS, cells.get(2), IMAGE),
            new Problem.BoxOutsideImage(ANALYSIS, cells.get(3), IMAGE),
            new Problem.BoxLeavesImage(ANALYSIS, cells.get(4), IMAGE),
            new Problem.BoxOutsideImage(ANALYSIS, cells.get(5), IMAGE),
            new Problem.NegativeBox(ANALYSIS, cells.get(6)),
            new Problem.NegativeBox(ANALYSIS, cells.get(7)),
            new Problem.EmptyBox(ANALYSIS, cells.get(8)),
            new Problem.BoxOutsideImage(ANALYSIS, cells.get(9), IMAGE));
  }

  @Test
  void whatIsWrongWithABoxByItselfIsToldWithoutAnImage() {
    CellBox empty =
        new CellBox(Slide.field(1, f -> f.white(box(1, 2, 0, 4))).cells().get(0), ANALYSIS);
    CellBox far =
        new CellBox(Slide.field(1, f -> f.white(box(9999, 2, 3, 4))).cells().get(0), ANALYSIS);

    assertThat(BoxProblems.of(List.of(empty, far), Optional.empty()))
        .containsExactly(new Problem.EmptyBox(ANALYSIS, empty.cell()));
  }

  @Test
  void theImageHasTheSizeOfMostPlanesAndTheOthersAreProblems() throws Exception {
    Field field =
        stack(
            f ->
                f.plane(PlaneFile.jpeg(70, 80))
                    .plane(PlaneFile.jpeg(90, 80))
                    .plane(PlaneFile.jpeg(90, 80))
                    .white(box(10, 10, 80, 70))
                    .white(box(10, 10, 81, 70))
                    .white(box(-1, 0, 5, 5)));

    StackSizes sizes = StackSizes.read(field, FaultPolicy.giveUp());

    assertThat(sizes.image()).hasValue(IMAGE);
    assertThat(sizes.planes()).isEqualTo(field.planes());
    assertThat(sizes.problems(boxes(field)))
        .containsExactly(
            new Problem.PlaneSizeDiffers(field.planes().getFirst(), IMAGE, new ImageSize(70, 80)),
            new Problem.BoxLeavesImage(ANALYSIS, field.cells().get(1), IMAGE),
            new Problem.BoxLeavesImage(ANALYSIS, field.cells().get(2), IMAGE));
    assertThat(sizes.windows(List.of(field.cells().get(2).box(), field.cells().get(0).box()), 20))
        .containsExactly(new CropWindow(0, 0, 20), new CropWindow(40, 35, 20));
  }

  @Test
  void aPlaneThatTellsNoSizeIsPassedOverOrGivesTheStackUp() throws Exception {
    Field field = stack(f -> f.vanished().plane(PlaneFile.jpeg(90, 80)).plane(new byte[] {1, 2}));

    assertThat(StackSizes.read(field, FaultPolicy.passOver()).planes())
        .containsExactly(field.planes().get(1));
    assertThatExceptionOfType(UndecodablePlaneException.class)
        .isThrownBy(() -> StackSizes.read(field, FaultPolicy.giveUp()))
        .satisfies(
            e -> {
              assertThat(e.problem().plane()).isEqualTo(field.planes().getFirst());
              assertThat(e.problem().fault()).isInstanceOf(PlaneFault.Unreadable.class);
            });
  }

  @Test
  void aStackWithoutAnySizeHasNoWindows() throws Exception {
    BoundingBox box = new BoundingBox(10, 10, 80, 70);
    Field field = stack(f -> f.vanished().white(box));

    StackSizes sizes = StackSizes.read(field, FaultPolicy.passOver());

    assertThat(sizes.image()).isEmpty();
    assertThat(sizes.windows(List.of(box), 20)).isEmpty();
    assertThat(sizes.problems(boxes(field))).isEmpty();
  }

  @Test
  void anInterruptIsNoFaultOfAPlane() throws Exception {
    Field field = stack(f -> f.plane(PlaneFile.jpeg(90, 80)));
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> StackSizes.read(field, FaultPolicy.passOver()));
    assertThat(Thread.interrupted()).isFalse();
  }
}
