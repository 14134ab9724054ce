package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.demo.DemoSlide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A slide with six defects in five fields; the sixth field is sound. All of them are named, and all
 * that can be exported is.
 */
class BrokenSlideTest {

  /** What is wrong with a field. */
  private enum Defect {
    TRUNCATED,
    TEXT,
    GAP,
    UNANALYSED,
    CELL,
    NONE;

    /** The image number of the field that has it. */
    int field() {
      return 1 + ordinal();
    }
  }

  private static final int FIELDS = Defect.values().length;
  private static final int LENGTH_LEFT = 40_000;
  private static final int PLANES_LEFT = FIELDS * 10 - 1;

  @TempDir static Path temp;
  private static Path slide;
  private static Path truncated;
  private static Path text;
  private static JsonNode analysis;
  private static CommandRun check;
  private static CommandRun export;

  @BeforeAll
  static void breakAndRun() throws Exception {
    slide = temp.resolve("broken");
    DemoSlide.write(slide, FIELDS, 11, done -> {});
    truncated = plane(Defect.TRUNCATED.field(), 4);
    byte[] bytes = Files.readAllBytes(truncated);
    Files.write(truncated, Arrays.copyOf(bytes, LENGTH_LEFT));
    text = plane(Defect.TEXT.field(), 7);
    Files.writeString(text, "These are no pixels.\n");
    Files.delete(plane(Defect.GAP.field(), 7));
    Files.writeString(slide.resolve("overview.jpg"), "");
    breakAnalysis(slide.resolve("analyze_result.json"));
    analysis = JsonMapper.shared().readTree(slide.resolve("analyze_result.json").toFile());
    check = CommandRun.of("check", slide);
    export = CommandRun.of("export", slide, "-o", temp.resolve("out"));
  }

  private static Path plane(int image, int stack) throws IOException {
    try (Stream<Path> files = Files.list(slide)) {
      String name = String.format(Locale.ROOT, "%04d_\\d+_\\d+_%03d_\\d+\\.jpg", image, stack);
      return files.filter(f -> f.getFileName().toString().matches(name)).findFirst().orElseThrow();
    }
  }

  /** Renames one entry to that of an image without planes, and cuts a box of another to two. */
  private static void breakAnalysis(Path file) throws IOException {
    String json = Files.readString(file);
    json =
        json.replaceFirst(
            "\"" + (Defect.UNANALYSED.field() - 1) + "\": \\{(?=\\s+\"img_name)", "\"777\": {");
    Matcher entry =
        Pattern.compile("\"" + (Defect.CELL.field() - 1) + "\": \\{\\s+\"img_name").matcher(json);
    Matcher box = Pattern.compile("\\[(\\d+), (\\d+), \\d+, \\d+]").matcher(json);
    assertThat(entry.find()).isTrue();
    assertThat(box.find(entry.end())).isTrue();
    json = json.substring(0, box.start()) + "[618, 33]" + json.substring(box.end());
    Files.writeString(file, json);
  }

  /** The white cells of a field that have a whole box, by a way of its own. */
  private static long whiteCells(int image) {
    JsonNode entry = analysis.path(String.valueOf(image - 1)).path("cell_prediction");
    return entry.values().stream()
        .filter(cell -> cell.path("prediction").asInt() > 1 && cell.path("location").size() == 4)
        .count();
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void theCheckNamesEveryDefectWithFileAndPlace() {
    assertThat(check.status()).isEqualTo(1);
    assertThat(check.err()).isEmpty();
    assertThat(check.outLines().subList(0, check.outLines().size() - 1))
        .filteredOn(line -> line.startsWith("error: "))
        .hasSize(6)
        .anyMatch(
            line ->
                line.startsWith(
                        "error: " + truncated.getFileName() + ", field 0001, plane 4: expected")
                    && line.contains("data that end before the picture does"))
        .anyMatch(
            line ->
                line.startsWith("error: " + text.getFileName() + ", field 0002, plane 7: expected")
                    && line.contains("found a file that is not a JPEG"))
        .anyMatch(
            line ->
                line.startsWith("error: broken, field 0003: expected planes 0-9")
                    && line.contains("found all but 7;"))
        .anyMatch(
            line ->
                line.startsWith("error: analyze_result.json, field 0004: expected an entry")
                    && line.contains("key 3 ")
                    && line.contains("found nothing"))
        .anyMatch(
            line ->
                line.contains("($.777.img_name), field 0778: expected the file name of a plane of")
                    && line.contains("found \"0004_"))
        .anyMatch(
            line ->
                line.matches(
                    "error: analyze_result\\.json, line \\d+, column \\d+"
                        + " \\(\\$\\.4\\.cell_prediction\\.\\d+\\.location\\), field 0005, cell"
                        + " \\d+: expected 4 integers, found \\[618, 33]; the cell is left out"));
  }

  @Test
  void theCheckEndsWithASum() {
    assertThat(check.outLines().getLast())
        .matches("broken: 6 errors, .* warnings? in " + PLANES_LEFT + " planes, 6 fields");
  }

  @Test
  void theLineOfTheBrokenBoxIsTheLineInTheFile() throws Exception {
    Matcher place = Pattern.compile("line (\\d+), column (\\d+) ").matcher(check.out());
    assertThat(place.find()).isTrue();

    String line =
        Files.readAllLines(slide.resolve("analyze_result.json"))
            .get(Integer.parseInt(place.group(1)) - 1);
    assertThat(line.substring(Integer.parseInt(place.group(2)) - 1)).startsWith("[618, 33]");
  }

  @Test
  void theExportWritesEverythingElse() throws Exception {
    long cells =
        whiteCells(Defect.GAP.field())
            + whiteCells(Defect.CELL.field())
            + whiteCells(Defect.NONE.field());
    long crops =
        whiteCells(Defect.GAP.field()) * 9
            + (whiteCells(Defect.CELL.field()) + whiteCells(Defect.NONE.field())) * 10;
    Path out = temp.resolve("out/broken");

    assertThat(export.status()).isEqualTo(1);
    assertThat(cells).isPositive();
    assertThat(Files.readAllLines(out.resolve("labels.csv"))).hasSize((int) cells + 1);
    assertThat(files(out.resolve("annotation"))).isEqualTo(cells);
    assertThat(files(out)).isEqualTo(crops + cells + 3);
    assertThat(export.outLines())
        .hasSize(1)
        .first()
        .asString()
        .startsWith(out + ": " + cells + " cell")
        .contains(", " + (crops + cells + 3) + " files, ")
        .endsWith(" s");
  }

  @Test
  void theExportSaysWhatItLeftOutAndWhy() {
    assertThat(export.errLines())
        .anyMatch(line -> line.matches("field 0001: .* left out: a plane cannot be decoded"))
        .anyMatch(line -> line.matches("field 0002: .* left out: a plane cannot be decoded"))
        .contains(
            "field 0003: not in the folder, black in the strips: plane 7",
            "field 0004: left out: the analysis has no usable entry for it")
        .anyMatch(
            line ->
                line.matches(
                    "field 0005: left out because the entry in the analysis cannot be read: "
                        + "cell \\d+"))
        .noneMatch(line -> line.startsWith("field 0006"))
        .filteredOn(line -> line.startsWith("error: "))
        .hasSize(6);
  }

  @Test
  void theDocumentHasTheSameForPrograms() {
    CommandRun run = CommandRun.of("check", "--json", slide);
    JsonNode document = JsonMapper.shared().readTree(run.out());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    JsonNode checked = document.path("slides").path(0);
    assertThat(checked.path("test_id").asString()).isEqualTo("broken");
    assertThat(checked.path("errors").asInt()).isEqualTo(6);
    assertThat(checked.path("planes").asInt()).isEqualTo(PLANES_LEFT);
    List<JsonNode> errors =
        checked.path("problems").values().stream()
            .filter(problem -> problem.path("severity").asString().equals("error"))
            .toList();
    assertThat(errors)
        .extracting(problem -> problem.path("kind").asString())
        .containsExactlyInAnyOrder(
            "undecodable_plane",
            "undecodable_plane",
            "stack_gap",
            "no_analysis",
            "wrong_value",
            "wrong_value");
    assertThat(checked.path("problems").values())
        .extracting(problem -> problem.path("kind").asString())
        .contains("not_a_plane_name");
    JsonNode box =
        errors.stream()
            .filter(problem -> problem.path("kind").asString().equals("wrong_value"))
            .findFirst()
            .orElseThrow();
    assertThat(box.path("file").asString()).endsWith("analyze_result.json");
    assertThat(box.path("place").path("path").asString()).startsWith("$.4.cell_prediction.");
    assertThat(box.path("place").path("line").asInt()).isPositive();
    assertThat(box.path("place").path("image_number").asInt()).isEqualTo(Defect.CELL.field());
    assertThat(box.path("expected").asString()).isEqualTo("4 integers");
    assertThat(box.path("found").asString()).isEqualTo("[618, 33]");
  }

  @Test
  void theExportsDocumentHasWhatIsLeftOut() {
    CommandRun run = CommandRun.of("export", "--json", "-o", temp.resolve("json"), slide);
    JsonNode exported = JsonMapper.shared().readTree(run.out()).path("slides").path(0);

    assertThat(run.status()).isEqualTo(1);
    assertThat(exported.path("destination").asString())
        .isEqualTo(temp.resolve("json/broken").toString());
    assertThat(exported.path("left_out").values())
        .extracting(left -> left.path("image_number").asInt() + left.path("kind").asString())
        .containsExactly(
            "1whole_field", "2whole_field", "3missing_planes", "4whole_field", "5unreadable_cells");
    assertThat(exported.path("left_out").path(2).path("stack_numbers").path(0).asInt())
        .isEqualTo(7);
  }

  @Test
  void koreanSaysTheSame() {
    CommandRun run = CommandRun.of(Locale.KOREAN, "check", slide);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains(truncated.getFileName() + ", 시야 0001, 초점면 4: 필요한 값은", "정수 4개")
        .contains("broken: 오류 6개, 경고");
  }
}
