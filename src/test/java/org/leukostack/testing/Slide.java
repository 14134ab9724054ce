package org.leukostack.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.TestFolder;

/**
 * A slide as a test tells it: {@code Slide.at(path).with(152, f -> f.planes(10).white(box(618, 33,
 * 114, 99)).focus(6))}. It is a value of the model, and can be written to disk.
 */
public final class Slide {

  private final Path path;
  private final List<Field> fields = new ArrayList<>();

  private Slide(Path path) {
    this.path = path;
  }

  /** A slide in a folder, whose name is the test id; nothing is written yet. */
  public static Slide at(Path folder) {
    return new Slide(folder);
  }

  /** A field of view by itself. */
  public static Field field(int imageNumber, Consumer<FieldOfView> told) {
    return at(Path.of("slide")).with(imageNumber, told).fields.getFirst();
  }

  /** A box by its left upper corner and its size, in pixels. */
  public static BoundingBox box(int x, int y, int width, int height) {
    return new BoundingBox(x, y, width, height);
  }

  /** Adds a field of view; ascending image numbers are the caller's to give. */
  public Slide with(int imageNumber, Consumer<FieldOfView> told) {
    FieldOfView field = new FieldOfView(path, imageNumber);
    told.accept(field);
    fields.add(field.made());
    return this;
  }

  /** The slide as the program's model has it once it is read. */
  public TestFolder folder() {
    return new TestFolder(path, TestFolder.testIdOf(path), fields, List.of());
  }

  /** Writes planes and analysis into the folder, as the instrument does. */
  public SlideFixture write() {
    SlideFixture written = SlideFixture.in(path).analysis(analysis());
    for (Field field : fields) {
      field.planes().forEach(p -> written.plane(p.imageNumber(), p.stackNumber()));
    }
    return written;
  }

  private String analysis() {
    return fields.stream().map(Slide::entry).collect(Collectors.joining(",\n ", "{", "}\n"));
  }

  private static String entry(Field field) {
    return "\"%d\": {\"img_name\": \"%s\", \"cell_prediction\": {%s}}"
        .formatted(
            field.imageNumber() - 1,
            field.planes().getFirst().fileName(),
            field.cells().stream().map(Slide::entry).collect(Collectors.joining(", ")));
  }

  private static String entry(Cell cell) {
    BoundingBox box = cell.box();
    String focus = cell.focus().isEmpty() ? "" : ", \"focus\": " + cell.focus().getAsInt();
    return "\"%s\": {\"prediction\": %d, \"location\": [%d, %d, %d, %d]%s}"
        .formatted(
            cell.key(),
            cell.preClass().number(),
            box.x(),
            box.y(),
            box.width(),
            box.height(),
            focus);
  }
}
