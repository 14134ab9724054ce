package org.leukostack.export.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.crop.Cropper;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.export.ExportRequest;
import org.leukostack.jpeg.Jpegs;
import org.leukostack.jpeg.Picture;
import org.leukostack.measure.Sharpness;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Plane;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.Slide;
import org.leukostack.testing.SharedData;

/** Exports that must be, byte for byte, those of the published script. */
class GoldenExportTest {

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"miLab_test", "edges"})
  void filesAreThoseOfThePublishedScript(String testId) throws Exception {
    Path golden = SharedData.path("golden/" + testId);
    TestFolder folder = TestFolderReader.read(slide(testId));

    ExportReport report =
        Exporter.run(
            ExportPlan.of(
                ExportRequest.of(Slide.Ready.unreviewed(folder), temp.resolve("out"))
                    .withCropSize(200)
                    .withJobs(2)),
            (d, a) -> {});

    assertThat(report.isComplete()).isTrue();
    Path export = temp.resolve("out").resolve(testId);
    Map<String, String> found = FolderContent.hashes(export);
    found.keySet().removeAll(List.of("labels.csv", "cells.csv", "export.json"));
    assertThat(found).isEqualTo(sums(golden.resolve("SHA256SUMS")));
    assertThat(export.resolve("labels.csv")).hasSameBinaryContentAs(golden.resolve("labels.csv"));
    assertThat(sharpestOf(export)).isEqualTo(sharpestOf(golden.resolve("focus.csv"), 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"miLab_test", "edges"})
  void sharpnessIsThatOfThePublishedExample(String testId) throws Exception {
    List<String> rows =
        Files.readAllLines(SharedData.path("golden/" + testId).resolve("focus.csv"));
    Field field = TestFolderReader.read(slide(testId)).fields().getFirst();
    List<CropWindow> windows =
        field.whiteCells().stream()
            .map(cell -> CropWindow.of(cell.box(), 200, new ImageSize(1920, 1200)))
            .toList();
    for (Plane plane : field.planes()) {
      byte[] jpeg = Files.readAllBytes(plane.file());
      List<Picture> crops = Cropper.cut(Jpegs.reader(), jpeg, windows).pictures();
      for (int i = 0; i < crops.size(); i++) {
        String expected = rows.get(i + 1).split(",")[2 + plane.stackNumber()];
        assertThat(Sharpness.variance(crops.get(i)))
            .isCloseTo(Double.parseDouble(expected), within(1e-9));
      }
    }
  }

  /** The planes of the real slide with the analysis of a case. */
  private Path slide(String testId) throws Exception {
    Path real = SharedData.path("data/miLab_test");
    if (testId.equals("miLab_test")) {
      return real;
    }
    Path slide = Files.createDirectories(temp.resolve("slides").resolve(testId));
    try (Stream<Path> planes = Files.list(real)) {
      for (Path plane : planes.filter(p -> p.toString().endsWith(".jpg")).toList()) {
        Files.copy(plane, slide.resolve(plane.getFileName()));
      }
    }
    Path analysis = SharedData.path("golden/" + testId).resolve(TestFolder.ANALYSIS_FILE);
    Files.copy(analysis, slide.resolve(TestFolder.ANALYSIS_FILE));
    return slide;
  }

  private static Map<String, String> sums(Path file) throws Exception {
    Map<String, String> sums = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      sums.put(line.substring(66), line.substring(0, 64));
    }
    return sums;
  }

  private static List<String> sharpestOf(Path export) throws Exception {
    return sharpestOf(export.resolve("cells.csv"), 12).stream().filter(s -> !s.isEmpty()).toList();
  }

  private static List<String> sharpestOf(Path table, int column) throws Exception {
    List<String> sharpest = new ArrayList<>();
    for (String row : Files.readAllLines(table).subList(1, Files.readAllLines(table).size())) {
      sharpest.add(row.split(",", -1)[column]);
    }
    return sharpest;
  }
}
