package org.leukostack.milab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.JsonPlace;
import org.leukostack.model.Place;
import org.leukostack.model.PreClass;
import org.leukostack.model.Problem;
import org.leukostack.model.Problem.Expected;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.Slide;

/**
 * Each analysis has a § where its defect is; the place that must be told is counted from the text
 * before it.
 */
class AnalysisProblemsTest {

  private static final String GOOD_CELL =
      "{\"prediction\": 5, \"location\": [6, 3, 11, 9], \"focus\": 1}";

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "§[618, 33]           | [618, 33]",
        "§[1, 2, 3, 4, 5]     | [1, 2, 3, 4, 5]",
        "§[]                  | []",
        "§[1, 2, 3.0, 4]      | [1, 2, 3.0, 4]",
        "§[1, 2, \"3\", 4]  | [1, 2, \"3\", 4]",
        "§[1, 2, null, 4]     | [1, 2, null, 4]",
        "§[1, 2, 2147483648, 4] | [1, 2, 2147483648, 4]",
        "§[1, 2, 1e1, 4]      | [1, 2, 1e1, 4]",
        "§\"a\\nb\"       | \"a\\nb\"",
        "§{\"x\": {\"y\": [true]}} | {\"x\": {\"y\": [true]}}",
        "§null                | null",
        "§7                   | 7"
      })
  void locationMustBeFourIntegers(String location, String found) throws Exception {
    assertWrongCell(
        "\"prediction\": 5,\n\"location\":  " + location + ", \"focus\": 1",
        "location",
        Expected.FOUR_INTEGERS,
        found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "5.0|5.0",
        "\"5\"|\"5\"",
        "true|true",
        "null|null",
        "NaN|NaN",
        "[5]|[5]",
        "1e400|1e400"
      })
  void classMustBeAnInteger(String json, String found) throws Exception {
    assertWrongCell(
        "\"prediction\": §" + json + ", \"location\": [6, 3, 11, 9], \"focus\": 1",
        "prediction",
        Expected.CLASS_NUMBER,
        found);
  }

  private void assertWrongCell(String cell, String key, Expected expected, String found)
      throws Exception {
    String marked = entry("\"7\": {" + cell + "}, \"8\": " + GOOD_CELL);

    TestFolder folder = read(marked);

    Problem.WrongValue problem = (Problem.WrongValue) only(folder);
    assertThat(problem.expected()).isEqualTo(expected);
    assertThat(problem.found()).isEqualTo(found);
    assertThat(problem.place().imageNumber()).isEqualTo(152);
    assertThat(problem.place().cellKey()).isEqualTo("7");
    assertThat(problem.place().json()).isEqualTo(place("$.151.cell_prediction.7." + key, marked));
    Field field = folder.fields().getFirst();
    assertThat(field.unreadableCells()).containsExactly("7");
    assertThat(field.cells()).extracting(Cell::cellKey).containsExactly("8");
  }

  @Test
  void missingValuesAreToldAtTheCell() throws Exception {
    String marked = entry("\"0\": §{}");

    TestFolder folder = read(marked);

    assertThat(folder.problems())
        .extracting(p -> p.place().json().path().replace("$.151.cell_prediction.0.", ""))
        .containsExactly("prediction", "location", "focus");
    JsonPlace place = place("", marked);
    for (Problem problem : folder.problems()) {
      JsonPlace told = problem.place().json();
      assertThat(List.of(told.line(), told.column()))
          .isEqualTo(List.of(place.line(), place.column()));
      assertThat(found(problem)).isEmpty();
    }
    assertThat(folder.fields().getFirst().unreadableCells()).containsExactly("0");
  }

  @Test
  void cellMustBeAnObject() throws Exception {
    String marked = entry("\"0\": §[1], \"1\": " + GOOD_CELL);
    TestFolder folder = read(marked);

    assertWrong(folder, "$.151.cell_prediction.0", marked, Expected.CELL_OBJECT, "[1]");
    assertThat(folder.fields().getFirst().unreadableCells()).containsExactly("0");
  }

  @Test
  void cellsMustBeAnObject() throws Exception {
    String marked =
        "{\"151\": {\"img_name\": \"0152_22800_54359_0_1.jpg\", \"cell_prediction\": §[]}}";
    TestFolder folder = read(marked);

    assertWrong(folder, "$.151.cell_prediction", marked, Expected.CELLS_OBJECT, "[]");
    assertThat(folder.fields().getFirst().analysed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          CELLS_OBJECT | $.151.cell_prediction | {"151": §{"img_name": "0152_22800_54359_0_1.jpg"}} | ``
          IMAGE_OBJECT | $.151 | {"151": §null} | null
          ANALYSIS_OBJECT | $ | `\n  §[{"151": 1}]` | [{"151": 1}]
          """)
  void everyPartMustBeOfItsKind(Expected expected, String path, String marked, String found)
      throws Exception {
    assertWrong(read(marked), path, marked, expected, found);
  }

  @ParameterizedTest
  @CsvSource({
    "0151, $.0151",
    "-1, $[\"-1\"]",
    "x y, $[\"x y\"]",
    "2147483647, $.2147483647",
    "99999999999999999999, $.99999999999999999999",
    "'', $[\"\"]"
  })
  void keysMustBeImageIndices(String key, String path) throws Exception {
    String marked = entry("").replaceFirst("}\\s*$", ", §\"" + key + "\": {}}");

    assertWrong(read(marked), path, marked, Expected.IMAGE_INDEX, "\"" + key + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"-|", "\"6\"|\"6\"", "6.5|6.5", "null|null"})
  void cellWithOddFocusIsKept(String focus, String found) throws Exception {
    String marked =
        focus.equals("-")
            ? entry("\"0\": §{\"prediction\": 5, \"location\": [6, 3, 11, 9]}")
            : entry("\"0\": " + GOOD_CELL.replace("\"focus\": 1", "\"focus\": §" + focus));

    TestFolder folder = read(marked);

    assertOdd(
        folder,
        "$.151.cell_prediction.0.focus",
        marked,
        Expected.FOCUS_NUMBER,
        found == null ? "" : found);
    assertThat(folder.fields().getFirst().cells())
        .containsExactly(
            new Cell(152, "0", new PreClass(5), new BoundingBox(6, 3, 11, 9), OptionalInt.empty()));
  }

  @Test
  void imageNameMustBeThatOfTheField() throws Exception {
    String marked = entry("").replace("\"0152_", "§\"0153_");

    assertOdd(
        read(marked),
        "$.151.img_name",
        marked,
        Expected.IMAGE_NAME_OF_FIELD,
        "\"0153_22800_54359_006_21749.jpg\"");
  }

  @Test
  void imageNameMustBeThatOfAPlane() throws Exception {
    String marked = "{\"151\": {\"img_name\": §5, \"cell_prediction\": {}}}";

    assertOdd(read(marked), "$.151.img_name", marked, Expected.IMAGE_NAME, "5");
  }

  @Test
  void lastOfRepeatedKeysWinsInThePlaceOfTheFirst() throws Exception {
    String other = GOOD_CELL.replace("5", "6");
    String marked = entry("\"a\": " + GOOD_CELL + ", \"b\": " + GOOD_CELL + ",\n §\"a\": " + other);

    TestFolder folder = read(marked);

    assertThat(only(folder)).isInstanceOf(Problem.DuplicateKey.class);
    assertThat(only(folder).place().cellKey()).isEqualTo("a");
    assertThat(only(folder).place().json()).isEqualTo(place("$.151.cell_prediction.a", marked));
    assertThat(folder.fields().getFirst().cells())
        .extracting(c -> c.cellKey() + c.preClass().number())
        .containsExactly("a6", "b5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"cell_prediction\": {}}| §\"img_name\": \"0152_22800_54359_0_1.jpg\"} | $.151.img_name",
        "\"focus\": 1| §\"focus\": 1 | $.151.cell_prediction.0.focus"
      })
  void keysAreCheckedOnEveryLevel(String after, String repeated, String path) throws Exception {
    String marked =
        after.startsWith("\"f")
            ? entry("\"0\": " + GOOD_CELL.replace(after, after + ", " + repeated))
            : entry("").replace(after, after.replaceFirst("}$", ", " + repeated));

    assertThat(only(read(marked))).isInstanceOf(Problem.DuplicateKey.class);
    assertThat(only(read(marked)).place().json()).isEqualTo(place(path, marked));
  }

  @Test
  void repeatedImageIsTold() throws Exception {
    String marked =
        entry("\"0\": 5")
            .replaceFirst(
                "}\\s*$",
                ",\n§\"151\": {\"img_name\": "
                    + "\"0152_22800_54359_0_1.jpg\", \"cell_prediction\": {\"9\": "
                    + GOOD_CELL
                    + "}}}");

    TestFolder folder = read(marked);

    assertThat(only(folder)).isInstanceOf(Problem.DuplicateKey.class);
    assertThat(only(folder).place().json()).isEqualTo(place("$.151", marked));
    assertThat(folder.fields().getFirst().cells()).extracting(Cell::cellKey).containsExactly("9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "` §}`|}",
        "`\n\n  // fine\n /* too */ §{\"a\": 1} x`|`{\"a\": 1} x`",
        "`§\u0000`|\\u0000"
      })
  void nothingMayFollowTheRoot(String rest, String found) throws Exception {
    String marked = entry("").strip() + rest;

    assertWrong(read(marked), "$", marked, Expected.END_OF_FILE, found);
  }

  @Test
  void commentsAndByteOrderMarkAndUnknownKeysAreFine() throws Exception {
    String json =
        "\uFEFF// made by hand\n"
            + entry("\"0\": " + GOOD_CELL).replace("\"img_name\"", "\"new\": [{}], \"img_name\"")
            + "// end";

    TestFolder folder = read(json);

    assertThat(folder.problems()).isEmpty();
    assertThat(folder.fields().getFirst().cells()).hasSize(1);
  }

  @Test
  void columnsAreCharactersAndNotBytes() throws Exception {
    String marked = entry("\"세포\": §5").replace("\n", "\r\n");

    assertWrong(read(marked), "$.151.cell_prediction[\"세포\"]", marked, Expected.CELL_OBJECT, "5");
  }

  @Test
  void longValuesAreCut() throws Exception {
    String marked = entry("\"0\": §\"" + "x".repeat(500_000) + "\"");

    assertThat(found(only(read(marked)))).isEqualTo("\"" + "x".repeat(59) + "…");
  }

  @Test
  void defectsOfImagesElsewhereAreOnlyOdd() throws Exception {
    String good = entry("");
    String marked =
        good.replaceFirst(
            "}\\s*$",
            ", \"3\": {\"img_name\": \"9999_1_1_0_1.jpg\", \"cell_prediction\": {\"0\": §1}}}");

    TestFolder folder = read(marked);

    assertOdd(folder, "$.3.cell_prediction.0", marked, Expected.CELL_OBJECT, "1");
    assertThat(only(folder).place().imageNumber()).isEqualTo(4);
  }

  @Test
  void focusMustBeInTheStack() throws Exception {
    String low = GOOD_CELL.replace("\"focus\": 1", "\"focus\": -1");
    String high = GOOD_CELL.replace("\"focus\": 1", "\"focus\": 2");
    TestFolder folder = read(entry("\"a\": " + low + ", \"b\": " + high + ", \"c\": " + GOOD_CELL));

    List<Cell> cells = folder.fields().getFirst().cells();
    assertThat(folder.problems())
        .containsExactly(
            new Problem.FocusOutsideStack(folder.analysisFile(), cells.get(0), -1, 2),
            new Problem.FocusOutsideStack(folder.analysisFile(), cells.get(1), 2, 2));
  }

  /** Whoever knows the review tells what is wrong with the boxes in force. */
  @ParameterizedTest
  @CsvSource({"0,9", "11,0", "-1,9"})
  void aBoxOfAnySizeIsKept(int width, int height) throws Exception {
    String cell = GOOD_CELL.replace("11, 9", width + ", " + height);
    TestFolder folder = read(entry("\"0\": " + cell));

    assertThat(folder.problems()).isEmpty();
    assertThat(folder.fields().getFirst().cells())
        .extracting(c -> c.box().width() + "," + c.box().height())
        .containsExactly(width + "," + height);
  }

  private static String entry(String cells) {
    return """
    {
      "151": {
        "img_name": "0152_22800_54359_006_21749.jpg",
        "cell_prediction": {%s}}
    }
    """
        .formatted(cells);
  }

  private TestFolder read(String marked) throws InterruptedException {
    byte[] json = marked.replace("§", "").getBytes(StandardCharsets.UTF_8);
    return Slide.at(dir)
        .with(152, f -> f.planes(2))
        .write()
        .file(TestFolder.ANALYSIS_FILE, json)
        .read();
  }

  private static Problem only(TestFolder folder) {
    assertThat(folder.problems()).hasSize(1);
    return folder.problems().getFirst();
  }

  private static void assertWrong(
      TestFolder folder, String path, String marked, Expected expected, String found) {
    Place told = told(folder, path, marked);
    assertThat(only(folder))
        .isEqualTo(new Problem.WrongValue(folder.analysisFile(), told, expected, found));
  }

  private static void assertOdd(
      TestFolder folder, String path, String marked, Expected expected, String found) {
    Place told = told(folder, path, marked);
    assertThat(only(folder))
        .isEqualTo(new Problem.OddValue(folder.analysisFile(), told, expected, found));
  }

  /** The place, with image and cell as the problem has them: other tests look at those. */
  private static Place told(TestFolder folder, String path, String marked) {
    Place place = only(folder).place();
    return new Place(place.imageNumber(), null, place.cellKey(), place(path, marked));
  }

  private static JsonPlace place(String path, String marked) {
    String before = marked.substring(0, marked.indexOf('§'));
    List<String> lines = Arrays.asList(before.split("\r?\n", -1));
    return new JsonPlace(path, lines.size(), lines.getLast().length() + 1);
  }

  private static String found(Problem problem) {
    return switch (problem) {
      case Problem.WrongValue wrong -> wrong.found();
      case Problem.OddValue odd -> odd.found();
      default -> throw new AssertionError(problem);
    };
  }
}
