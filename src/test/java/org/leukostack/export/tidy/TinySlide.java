package org.leukostack.export.tidy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.jpeg.Picture;
import org.leukostack.jpeg.TestPictures;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.model.PreClass;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.Slide;

/** A slide of small planes, written to a folder, and read by nobody but the export. */
final class TinySlide {

  static final int WIDTH = 96;
  static final int HEIGHT = 64;

  private final Path folder;
  private final List<Field> fields = new ArrayList<>();

  TinySlide(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Adds a field of colour planes with three cells, the second a red one. */
  Field add(int image, int planes) throws IOException {
    return add(image, planes, 3, f -> f);
  }

  /** Adds a field as {@code change} makes it of one without a flaw. */
  Field add(int image, int stackSize, int channels, UnaryOperator<Field> change)
      throws IOException {
    List<Plane> planes = new ArrayList<>();
    for (int k = 0; k < stackSize; k++) {
      Picture picture = TestPictures.noise(WIDTH, HEIGHT, channels, image * 100L + k);
      planes.add(plane(image, k, TestPictures.jpeg(picture)));
    }
    List<Cell> cells =
        List.of(
            cell(image, "0", 5, new BoundingBox(40, 20, 10, 12)),
            cell(image, "r", 0, new BoundingBox(3, 4, 5, 5)),
            cell(image, "2", 3, new BoundingBox(80, 50, 20, 30)));
    Field field =
        change.apply(new Field(image, stackSize, planes, List.of(), true, cells, List.of()));
    fields.add(field);
    return field;
  }

  Plane plane(int image, int stackNumber, byte[] jpeg) throws IOException {
    String name = "%04d_00001_00002_%03d_99.jpg".formatted(image, stackNumber);
    Path file = Files.write(folder.resolve(name), jpeg);
    return new Plane(file, image, 1, 2, stackNumber, 99);
  }

  static Cell cell(int image, String key, int preClass, BoundingBox box) {
    return new Cell(image, key, new PreClass(preClass), box, OptionalInt.of(1));
  }

  /** The field with other planes. */
  static Field with(Field field, List<Plane> planes, List<Plane> duplicates) {
    return new Field(
        field.imageNumber(),
        field.stackSize(),
        planes,
        duplicates,
        field.analysed(),
        field.cells(),
        field.unreadableCells());
  }

  /** The field with other cells. */
  static Field with(Field field, boolean analysed, List<Cell> cells, List<String> unreadable) {
    return new Field(
        field.imageNumber(),
        field.stackSize(),
        field.planes(),
        field.duplicates(),
        analysed,
        cells,
        unreadable);
  }

  TestFolder folder() {
    return new TestFolder(folder, TestFolder.testIdOf(folder), fields, List.of());
  }

  ExportPlan plan(Path root) {
    return ExportPlan.of(
        ExportRequest.of(Slide.Ready.unreviewed(folder()), root).withCropSize(32).withJobs(2));
  }

  ExportPlan replacing(Path root) {
    return ExportPlan.of(
        ExportRequest.of(Slide.Ready.unreviewed(folder()), root)
            .withCropSize(32)
            .withJobs(2)
            .withReplace(true));
  }
}
