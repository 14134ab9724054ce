package org.leukostack.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;

/**
 * A slide as a test tells it: {@code Slide.at(path).with(152, f -> f.planes(10).white(box(618, 33,
 * 114, 99)).focus(6))}. It is a value of the model, and can be written to disk.
 */
public final class Slide {

  private final Path path;
  private final List<Field> fields = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Plane, byte[]> files = new HashMap<>();
  private @Nullable String analysis;
  private boolean analysed = true;

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
    files.putAll(field.files());
    return this;
  }

  /** Reading the slide has found this; nothing else is known to be wrong with it. */
  public Slide problem(Problem found) {
    problems.add(found);
    return this;
  }

  /** The analysis file is this text, whatever the fields are; the model does not know of it. */
  public Slide analysis(String text) {
    analysis = text;
    return this;
  }

  /** Without an analysis file; the model does not know of it. */
  public Slide withoutAnalysis() {
    analysed = false;
    return this;
  }

  /** The latest field of view. */
  public Field last() {
    return fields.getLast();
  }

  /** The slide as the program's model has it once it is read. */
  public TestFolder folder() {
    return new TestFolder(path, TestFolder.testIdOf(path), fields, problems);
  }

  /** Writes planes and analysis into the folder, which it makes, as the instrument does. */
  public SlideOnDisk write() {
    SlideOnDisk written = SlideOnDisk.in(path);
    files.forEach((plane, bytes) -> written.file(plane.fileName(), bytes));
    if (analysed) {
      written.analysis(analysis == null ? AnalysisText.of(fields) : analysis);
    }
    return written;
  }
}
