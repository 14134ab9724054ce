package org.leukostack.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.PlaneFault.Kind;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.SharedData;
import org.leukostack.testing.Slide;

/** What an imager really wrote, and real JPEGs of every kind. */
class RealPlanesTest {

  private static final FolderCheck.Listener NOBODY = (field, found, done, all) -> {};

  @TempDir Path dir;

  @Test
  void realFieldHasNoProblem() throws Exception {
    TestFolder folder = TestFolderReader.read(SharedData.path("data/miLab_test"));

    assertThat(folder.problems()).isEmpty();
    assertThat(folder.testId()).isEqualTo("miLab_test");
    Field field = folder.fields().getFirst();
    assertThat(folder.fields()).hasSize(1);
    assertThat(field.imageNumber()).isEqualTo(152);
    assertThat(field.planes()).hasSize(10);
    assertThat(field.stackSize()).isEqualTo(10);
    assertThat(field.cells())
        .extracting(Cell::box)
        .containsExactly(
            new BoundingBox(618, 33, 114, 99),
            new BoundingBox(678, 765, 117, 99),
            new BoundingBox(1218, 846, 60, 57),
            new BoundingBox(1461, 141, 24, 24));
    assertThat(FolderCheck.run(folder, Depth.HEADERS, 2, NOBODY)).isEmpty();
    assertThat(FolderCheck.run(folder, Depth.DECODE, 2, NOBODY)).isEmpty();
  }

  @Test
  void headersTellWhatIsNoWholeJpeg() throws Exception {
    Map<String, Kind> faults = faults(Depth.HEADERS);

    assertThat(faults)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("arithmetic.jpg", Kind.UNSUPPORTED),
                Map.entry("cmyk.jpg", Kind.UNSUPPORTED),
                Map.entry("damaged-claims-65500x65500.jpg", Kind.TOO_LARGE),
                Map.entry("damaged-empty.jpg", Kind.EMPTY),
                Map.entry("damaged-no-eoi.jpg", Kind.TRUNCATED),
                Map.entry("damaged-png-named.jpg", Kind.NOT_JPEG),
                Map.entry("damaged-text.jpg", Kind.NOT_JPEG),
                Map.entry("damaged-truncated-10.jpg", Kind.TRUNCATED),
                Map.entry("damaged-truncated-50.jpg", Kind.TRUNCATED),
                Map.entry("damaged-truncated-90.jpg", Kind.TRUNCATED),
                Map.entry("damaged-zero-height.jpg", Kind.CORRUPT)));
  }

  @Test
  void decodingTellsWhatHasNoPicture() throws Exception {
    assertThat(faults(Depth.DECODE))
        .containsKeys(
            "damaged-claims-65500x65500.jpg",
            "damaged-empty.jpg",
            "damaged-png-named.jpg",
            "damaged-text.jpg",
            "damaged-truncated-10.jpg",
            "damaged-truncated-50.jpg",
            "damaged-truncated-90.jpg",
            "damaged-zero-height.jpg")
        .doesNotContainKeys("odd-2x2.jpg", "gray.jpg", "q100-444.jpg", "trailing-garbage.jpg");
  }

  /** The kinds of fault by the names of the files, each as the only plane of a field. */
  private Map<String, Kind> faults(Depth depth) throws Exception {
    Slide slide = Slide.at(dir);
    List<Path> files;
    try (Stream<Path> all = Files.list(SharedData.path("data/jpeg"))) {
      files = all.sorted().toList();
    }
    for (int i = 0; i < files.size(); i++) {
      byte[] file = Files.readAllBytes(files.get(i));
      slide.with(i + 1, f -> f.plane(file));
    }
    Map<String, Kind> faults = new TreeMap<>();
    for (Problem problem : FolderCheck.run(slide.write().read(), depth, 2, NOBODY)) {
      if (problem instanceof Problem.UndecodablePlane bad) {
        Path file = files.get(bad.plane().imageNumber() - 1);
        faults.put(file.getFileName().toString(), bad.fault().kind());
      }
    }
    return faults;
  }
}
