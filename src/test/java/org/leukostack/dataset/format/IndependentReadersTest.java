package org.leukostack.dataset.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;
import org.leukostack.dataset.DataSet.Planes;
import org.leukostack.dataset.DataSetOptions;
import org.leukostack.dataset.Format;
import org.leukostack.dataset.Groups;
import org.leukostack.dataset.SplitShares;
import org.leukostack.dataset.build.DataSetMaker;
import org.leukostack.dataset.build.DataSetReport;
import org.leukostack.dataset.build.DataSetRequest;
import org.leukostack.dataset.build.SlideWatcher;
import org.leukostack.export.Which;
import org.leukostack.jpeg.TestPictures;
import org.leukostack.model.PreClass;
import org.leukostack.testing.FieldOfView;
import org.leukostack.testing.Python;
import org.leukostack.testing.Slide;

/**
 * A data set in all formats, opened by programs that others wrote: python3-jsonschema, Pillow,
 * tifffile and tarfile of Debian find in it what the slides have.
 */
@TestInstance(Lifecycle.PER_CLASS)
class IndependentReadersTest {

  private static final int WIDTH = 260;
  private static final int HEIGHT = 230;

  @TempDir private static Path temp;
  private final List<Path> slides = new ArrayList<>();
  private final Map<Planes, Path> sets = new EnumMap<>(Planes.class);

  @BeforeAll
  void makeSets() throws Exception {
    paint();
    for (Planes planes : Planes.values()) {
      sets.put(planes, make(planes));
    }
  }

  private void paint() throws Exception {
    for (int number = 0; number < 4; number++) {
      Path folder = temp.resolve("slides").resolve("s." + number);
      int seed = number;
      Slide.at(folder)
          .with(3, field -> cells(planes(field, seed, 3)))
          .with(
              9,
              field -> {
                planes(field, seed, 1).missing();
                planes(field, seed, 2).cell(new PreClass(2), box(10, 10, 50, 60));
              })
          .write();
      slides.add(folder);
    }
  }

  private static FieldOfView planes(FieldOfView field, int seed, int count) {
    return field.planes(
        count,
        k ->
            TestPictures.jpeg(
                TestPictures.noise(
                    WIDTH, HEIGHT, 3, seed * 1000L + field.imageNumber() * 10L + k)));
  }

  /** One in the middle, and some that leave the image or are empty. */
  private static void cells(FieldOfView field) {
    field
        .white(box(90, 80, 70, 60))
        .white(box(-20, 190, 60, 60))
        .cell(new PreClass(7), box(250, 5, 30, 40))
        .cell(PreClass.RED_BLOOD_CELL, box(5, 5, 20, 20))
        .cell(new PreClass(2), box(100, 20, 0, 10));
  }

  private Path make(Planes planes) throws Exception {
    Path out = temp.resolve("out of " + planes);
    DataSetReport report =
        DataSetMaker.make(
            new DataSetRequest(
                slides,
                out,
                new DataSetOptions(
                    List.of(Format.values()),
                    new SplitShares(50, 25, 25),
                    1,
                    planes,
                    Which.NOT_REJECTED),
                Groups.unknown(),
                new ClassList(List.of(new CellClass(5, "Neutrophil, \"band\"", "#112233", null))),
                null,
                false),
            temp.resolve("data"),
            SlideWatcher.NONE);
    assertThat(report.set().samples()).hasSize(4 * 5);
    return out;
  }

  private Path set(Planes planes) {
    return Objects.requireNonNull(sets.get(planes));
  }

  private Path[] with(Path... first) {
    return Stream.concat(Stream.of(first), slides.stream()).toArray(Path[]::new);
  }

  private Path schema() throws Exception {
    try (InputStream in = getClass().getResourceAsStream("coco.schema.json")) {
      return Files.write(
          temp.resolve("coco.schema.json"), Objects.requireNonNull(in).readAllBytes());
    }
  }

  @Test
  void everyBoxIsThatOfItsCell() throws Exception {
    Python.assumeHas("PIL", "jsonschema");

    String boxes = Python.run(getClass(), "detection.py", with(set(Planes.BEST), schema()));

    assertThat(boxes.strip()).as("all but the empty one").isEqualTo("" + 4 * 4);
  }

  @Test
  void everyStackHasThePixelsOfItsPlanes() throws Exception {
    Python.assumeHas("PIL", "numpy", "tifffile");

    assertThat(Python.run(getClass(), "stacks.py", with(set(Planes.BEST))).strip())
        .isEqualTo("" + 4 * 5);
  }

  @ParameterizedTest
  @EnumSource
  void everyCellOfAShardHasTheSameMembers(Planes planes) throws Exception {
    Python.assumeHas("PIL");

    assertThat(Python.run(getClass(), "shards.py", set(planes)).strip())
        .isEqualTo(
            4 * 5
                + (planes == Planes.BEST
                    ? " cls jpg json"
                    : " 0.jpg 1.jpg 2.jpg 3.jpg cls jpg json"));
  }
}
