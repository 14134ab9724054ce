package org.leukostack.planes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.model.PlaneFault;
import org.leukostack.model.Problem;
import org.leukostack.testing.SlideFixture;

class StackSizesTest {

  private static final Path ANALYSIS = Path.of("analysis.json");
  private static final ImageSize IMAGE = new ImageSize(90, 80);

  @TempDir Path dir;
  private StackOnDisk disk;

  @BeforeEach
  void makeFolder() {
    disk = new StackOnDisk(dir);
  }

  @Test
  void theImageHasTheSizeOfMostPlanesAndTheOthersAreProblems() throws Exception {
    Field field =
        disk.plane(SlideFixture.jpeg(70, 80))
            .plane(SlideFixture.jpeg(90, 80))
            .plane(SlideFixture.jpeg(90, 80))
            .field(
                new BoundingBox(10, 10, 80, 70),
                new BoundingBox(10, 10, 81, 70),
                new BoundingBox(-1, 0, 5, 5));

    StackSizes sizes = StackSizes.read(field, FaultPolicy.giveUp());

    assertThat(sizes.image()).hasValue(IMAGE);
    assertThat(sizes.planes()).isEqualTo(field.planes());
    assertThat(sizes.problems(ANALYSIS))
        .containsExactly(
            new Problem.PlaneSizeDiffers(field.planes().getFirst(), IMAGE, new ImageSize(70, 80)),
            new Problem.BoxLeavesImage(ANALYSIS, field.cells().get(1), IMAGE),
            new Problem.BoxLeavesImage(ANALYSIS, field.cells().get(2), IMAGE));
    assertThat(sizes.windows(List.of(field.cells().get(2).box(), field.cells().get(0).box()), 20))
        .containsExactly(new CropWindow(0, 0, 20), new CropWindow(40, 35, 20));
  }

  @Test
  void aPlaneThatTellsNoSizeIsPassedOverOrGivesTheStackUp() throws Exception {
    Field field = disk.gone().plane(SlideFixture.jpeg(90, 80)).plane(new byte[] {1, 2}).field();

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
    Field field = disk.gone().field(box);

    StackSizes sizes = StackSizes.read(field, FaultPolicy.passOver());

    assertThat(sizes.image()).isEmpty();
    assertThat(sizes.windows(List.of(box), 20)).isEmpty();
    assertThat(sizes.problems(ANALYSIS)).isEmpty();
  }

  @Test
  void anInterruptIsNoFaultOfAPlane() throws Exception {
    Field field = disk.plane(SlideFixture.jpeg(90, 80)).field();
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> StackSizes.read(field, FaultPolicy.passOver()));
    assertThat(Thread.interrupted()).isFalse();
  }
}
