package org.leukostack.milab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.JsonDefect;
import org.leukostack.model.JsonPlace;
import org.leukostack.model.Problem;
import org.leukostack.model.Problem.AnalysisNotJson;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;

class BrokenAnalysisTest {

  private static final String CELL =
      "{\"prediction\": 5, \"location\": [6, 3, 11, 9], \"focus\": 0}";
  private static final String FIRST =
      "{\"0\": {\"img_name\": \"0001_22800_54359_0_1.jpg\", \"cell_prediction\": {\"0\": "
          + CELL
          + "}}";

  @TempDir Path dir;

  @Test
  void entriesBeforeTheBreakAreUsed() throws Exception {
    TestFolder folder = read(FIRST + ",\n \"1\": {\"cell_prediction\": ]}}");

    assertThat(folder.fields()).extracting(Field::analysed).containsExactly(true, false);
    assertThat(folder.fields().getFirst().cells()).extracting(Cell::cellKey).containsExactly("0");
    AnalysisNotJson problem = (AnalysisNotJson) folder.problems().getFirst();
    assertThat(problem.place().json()).isEqualTo(new JsonPlace("$.1.cell_prediction", 2, 27));
    assertThat(message(problem)).contains("Unexpected character (']'");
    assertThat(folder.problems().subList(1, folder.problems().size()))
        .containsExactly(new Problem.NoAnalysis(folder.analysisFile(), folder.fields().get(1)));
  }

  @Test
  void fileThatEndsTooEarlyIsToldInWordsWithoutInternals() throws Exception {
    AnalysisNotJson problem = (AnalysisNotJson) read(FIRST + ",\n\"1\": {").problems().getFirst();

    assertThat(message(problem)).contains("end-of-input").doesNotContain("Source", "REDACTED");
    assertThat(problem.place().json().line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "no JSON", "{", "{]", "{'0': 1}", "}", "// only"})
  void fileThatIsNoJsonIsToldOnce(String text) throws Exception {
    assertThat(read(text).problems()).hasSize(1).hasOnlyElementsOfType(AnalysisNotJson.class);
  }

  @Test
  void malformedBytesEndWhatCanBeUsed() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((FIRST + ",\n\"ab").getBytes(StandardCharsets.UTF_8));
    bytes.write(0xC3);
    bytes.writeBytes("\": {}}".getBytes(StandardCharsets.UTF_8));
    SlideOnDisk slide = Slide.at(dir).with(1, f -> f.planes(1)).write();

    TestFolder folder = slide.file(TestFolder.ANALYSIS_FILE, bytes.toByteArray()).read();

    AnalysisNotJson problem = (AnalysisNotJson) folder.problems().getFirst();
    assertThat(folder.problems()).hasSize(1);
    assertThat(problem.reason()).isEqualTo(new JsonDefect.NotUtf8());
    assertThat(List.of(problem.place().json().line(), problem.place().json().column()))
        .containsExactly(2, 4);
    assertThat(folder.fields().getFirst().cells()).hasSize(1);
  }

  @Test
  void bombsAreProblems() throws Exception {
    assertBomb("{\"0\": " + "[".repeat(1_000_000));
    assertBomb("{\"0\": " + "{\"a\":".repeat(1_000_000));
    assertBomb("{\"0\": \"" + "x".repeat(5_000_000) + "\"}");
    assertBomb("{\"0\": " + "9".repeat(5_000_000) + "}");
    assertBomb("{\"" + "9".repeat(5_000_000) + "\": 1}");
  }

  private void assertBomb(String json) throws Exception {
    List<Problem> problems = read(json).problems();
    assertThat(problems).isNotEmpty();
    assertThat(message((AnalysisNotJson) problems.getFirst())).hasSizeLessThan(300);
    assertThat(problems.getFirst().place().json().path()).hasSizeLessThan(100);
  }

  @Test
  void hugeNumberIsAWrongValueAndNothingElseIsLost() throws Exception {
    String huge = "9".repeat(20_000);
    TestFolder folder = read(FIRST.replace("[6,", "[" + huge + ",") + "}");

    assertThat(folder.problems().getFirst()).isInstanceOf(Problem.WrongValue.class);
    assertThat(((Problem.WrongValue) folder.problems().getFirst()).found())
        .isEqualTo("[" + "9".repeat(59) + "…");
  }

  @Test
  void textLongerThanEveryBufferIsReadWhole() throws Exception {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < 2_000; i++) {
      json.append("\"%d\": {\"img_name\": \"%04d_22800_54359_0_1.jpg\", ".formatted(i, i + 1))
          .append("\"note\": \"세포 🔬\", \"cell_prediction\": {\"0\": " + CELL + "}},\n");
    }
    json.append("\"x\": 1}");

    TestFolder folder = read(json.toString());

    assertThat(folder.problems()).hasSize(1);
    assertThat(folder.problems().getFirst().place().json())
        .isEqualTo(new JsonPlace("$.x", 2001, 1));
    assertThat(folder.fields()).allMatch(field -> field.cells().size() == 1);
  }

  @Test
  void anyBytesEndInAResult() throws Exception {
    byte[] sound =
        (FIRST + ", \"1\": {\"img_name\": \"세\", \"cell_prediction\": {\"0\": " + CELL + "}}} // x")
            .getBytes(StandardCharsets.UTF_8);
    SlideOnDisk slide = Slide.at(dir).with(1, f -> f.planes(1)).with(2, f -> f.planes(1)).write();
    TestFolder unharmed = slide.file(TestFolder.ANALYSIS_FILE, sound).read();
    Random random = new Random(20_260);
    int noticed = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] mutant = mutate(sound, random);
      TestFolder folder = slide.file(TestFolder.ANALYSIS_FILE, mutant).read();
      assertThat(folder.fields()).hasSize(2);
      noticed += folder.equals(unharmed) ? 0 : 1;
    }
    assertThat(noticed).isGreaterThan(4_000);
  }

  private static byte[] mutate(byte[] sound, Random random) {
    byte[] signs = "{}[],:\"\\/*0-9.e\n\0tfn ".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream mutant = new ByteArrayOutputStream();
    double rate = 3.0 / sound.length;
    int from = random.nextInt(10) == 0 ? random.nextInt(sound.length) : 0;
    int to = random.nextInt(10) == 0 ? random.nextInt(sound.length) : sound.length;
    for (int at = from; at < to; at++) {
      if (random.nextDouble() >= rate) {
        mutant.write(sound[at]);
        continue;
      }
      switch (random.nextInt(5)) {
        case 0 -> mutant.write(random.nextInt(256));
        case 1 -> mutant.write(sound[at] ^ 1 << random.nextInt(8));
        case 2 -> mutant.write(signs[random.nextInt(signs.length)]);
        case 3 -> mutant.write(sound, random.nextInt(sound.length / 2), sound.length / 3);
        default -> {
          // the byte is left out
        }
      }
    }
    return mutant.toByteArray();
  }

  private TestFolder read(String json) throws InterruptedException {
    return Slide.at(dir)
        .with(1, f -> f.planes(1))
        .with(2, f -> f.planes(1))
        .analysis(json)
        .write()
        .read();
  }

  private static String message(AnalysisNotJson problem) {
    return switch (problem.reason()) {
      case JsonDefect.NotJson(String message) -> message;
      case JsonDefect.BeyondLimit(JsonDefect.Limit limit) -> limit.name();
      default -> throw new AssertionError(problem.reason());
    };
  }
}
