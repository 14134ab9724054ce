package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.demo.DemoSlide;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.ReadingTerms;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.RejectReason;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Readings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Painted slides of real size that a reader has worked on, of which one is broken. {@code
 * -Dleukostack.dataset.slides=10} paints as many.
 */
class DemoDataSetTest {

  private static final int SLIDES = Integer.getInteger("leukostack.dataset.slides", 4);
  private static final int BROKEN = 1;
  private static final int UNREVIEWED = 2;
  private static final List<String> FORMATS =
      List.of("folder", "published", "coco", "yolo", "ome-tiff", "webdataset");

  @TempDir Path temp;
  private int accepted;

  /** A slide whose white cells are accepted, but the first one if there are several. */
  private Path paint(int number) throws Exception {
    Path folder = temp.resolve("slides").resolve("demo" + number);
    DemoSlide.write(folder, 1, number, done -> {});
    if (number == UNREVIEWED) {
      return folder;
    }
    List<CellId> white = white(folder);
    int rejected = Math.min(1, white.size() - 1);
    if (number != BROKEN) {
      accepted += white.size() - rejected;
    }
    Readings.write(
        TestFolderReader.read(folder),
        ReadingTerms.FIRST,
        "ann",
        new Act.Judge(white.subList(rejected, white.size()), Verdict.ACCEPTED, null),
        new Act.Judge(white.subList(0, rejected), Verdict.REJECTED, RejectReason.OUT_OF_FOCUS));
    return folder;
  }

  /** What the imager calls white, read from its own file. */
  private static List<CellId> white(Path folder) throws IOException {
    JsonNode analysis =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("analyze_result.json")));
    List<CellId> white = new ArrayList<>();
    analysis
        .properties()
        .forEach(
            field ->
                field
                    .getValue()
                    .path("cell_prediction")
                    .properties()
                    .forEach(
                        cell -> {
                          if (cell.getValue().path("prediction").intValue() > 1) {
                            int image = Integer.parseInt(field.getKey()) + 1;
                            white.add(new CellId(image, cell.getKey()));
                          }
                        }));
    assertThat(white).isNotEmpty();
    return white;
  }

  private static void loseThePlanes(Path slide) throws IOException {
    try (Stream<Path> files = Files.list(slide)) {
      for (Path plane : files.filter(file -> file.toString().endsWith(".jpg")).toList()) {
        Files.delete(plane);
      }
    }
  }

  private static long count(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).count();
    }
  }

  @Test
  void theBrokenOneIsNamedAndAllFormatsHaveWhatTheReaderAcceptedOfTheOthers() throws Exception {
    List<Object> args = new ArrayList<>(List.of("dataset", "-o", temp.resolve("out")));
    for (int number = 0; number < SLIDES; number++) {
      args.add(paint(number));
    }
    loseThePlanes(temp.resolve("slides/demo" + BROKEN));
    FORMATS.forEach(format -> args.addAll(List.of("--format", format)));

    CommandRun run = CommandRun.of(args.toArray());

    int taken = SLIDES - 2;
    assertThat(run.status()).as(run.err()).isEqualTo(1);
    assertThat(run.err()).contains("demo1: left out of the data set", "1 slide was left out.");
    assertThat(run.err()).contains("demo2: no cell of this slide is taken.");
    assertThat(run.outLines().getFirst()).contains(accepted + " cells of " + taken + " slides");
    Path out = temp.resolve("out");
    assertThat(count(out.resolve("folder"), ".jpg")).isEqualTo(accepted);
    assertThat(count(out.resolve("published"), "_9.jpg")).isEqualTo(accepted);
    assertThat(count(out.resolve("ome-tiff"), ".ome.tif")).isEqualTo(accepted);
    assertThat(count(out.resolve("coco/images"), ".jpg")).as("a field of each").isEqualTo(taken);
    assertThat(count(out.resolve("yolo/labels"), ".txt")).isEqualTo(taken);
    assertThat(count(out.resolve("webdataset"), ".tar")).isBetween(1L, 3L);
    CommandRun check = CommandRun.of("dataset", "--verify", out);
    assertThat(check.status()).as(check.out()).isZero();
  }
}
