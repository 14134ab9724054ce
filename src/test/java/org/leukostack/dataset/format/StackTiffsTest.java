package org.leukostack.dataset.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.crop.Cropper;
import org.leukostack.export.ExportCrew;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.FieldOutcome;
import org.leukostack.jpeg.Jpegs;
import org.leukostack.jpeg.TestPictures;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.slides.Slide.Ready;
import org.leukostack.testing.FieldOfView;
import org.leukostack.testing.Slide;

/** The stacks of the cells are written while their planes are cut for other formats. */
class StackTiffsTest {

  private static final int SIZE = 24;
  private static final ImageSize IMAGE = new ImageSize(96, 64);
  private static final List<BoundingBox> BOXES = List.of(box(40, 20, 10, 12), box(80, 50, 20, 30));

  @TempDir Path temp;
  private Slide slide;
  private Path part;

  @BeforeEach
  void makeSlide() throws IOException {
    slide = Slide.at(temp.resolve("s1"));
    slide.with(1, field()).with(2, field()).write();
    part = Files.createDirectory(temp.resolve("part"));
  }

  private static byte[] plane(int imageNumber, int stackNumber) {
    return TestPictures.jpeg(
        TestPictures.noise(
            IMAGE.width(),
            IMAGE.height(),
            stackNumber == 3 ? 1 : 3,
            imageNumber * 10L + stackNumber));
  }

  /** Two cells on planes 0, 2 and 3, of which the last is grey. */
  private static Consumer<FieldOfView> field() {
    return field -> {
      field.plane(plane(field.imageNumber(), 0)).missing();
      field.plane(plane(field.imageNumber(), 2)).plane(plane(field.imageNumber(), 3));
      BOXES.forEach(field::white);
    };
  }

  private List<FieldOutcome> run() throws Exception {
    ExportPlan plan =
        ExportPlan.of(
            ExportRequest.of(Ready.unreviewed(slide.folder()), temp)
                .withCropSize(SIZE)
                .withJobs(2));
    try (ExportCrew crew =
        new ExportCrew(
            plan, StackTiffs.FILES.sink(part, field -> 2 * field.imageNumber() - 2, SIZE))) {
      return crew.export((done, all) -> {});
    }
  }

  private static byte[] crop(Field field, int stackNumber, BoundingBox box) throws Exception {
    byte[] jpeg = Files.readAllBytes(field.plane(stackNumber).orElseThrow().file());
    CropWindow window = CropWindow.of(box, SIZE, IMAGE);
    return StackTiffTest.inColour(
        Cropper.cut(Jpegs.reader(), jpeg, List.of(window)).pictures().getFirst());
  }

  @Test
  void eachCellHasAPageForEachPlaneAndABlackOneWhereThereIsNone() throws Exception {
    run();

    assertThat(MadeSet.files(part)).containsExactly("0.tif", "1.tif", "2.tif", "3.tif");
    for (Field field : slide.folder().fields()) {
      for (int cell = 0; cell < 2; cell++) {
        Path file = StackTiffs.FILES.file(part, 2 * field.imageNumber() - 2 + cell);
        assertThat(StackTiffTest.read(file).pages())
            .containsExactly(
                crop(field, 0, BOXES.get(cell)),
                new byte[SIZE * SIZE * 3],
                crop(field, 2, BOXES.get(cell)),
                crop(field, 3, BOXES.get(cell)));
      }
    }
  }

  @Test
  void nothingOfAFieldThatBreaksStays() throws Exception {
    Files.write(slide.folder().fields().getFirst().planes().getLast().file(), new byte[] {1});

    assertThat(run().getFirst()).isInstanceOf(FieldOutcome.Undecodable.class);

    assertThat(MadeSet.files(part)).containsExactly("2.tif", "3.tif");
  }
}
