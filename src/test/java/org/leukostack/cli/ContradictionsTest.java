package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.testing.AnalysisText;
import org.leukostack.testing.FieldOfView;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Slides whose files contradict themselves: an error for the check and for the export, which see
 * the same, and whose sentences say which file claims what.
 */
class ContradictionsTest {

  @TempDir Path temp;
  private int exports;

  private Slide slide() {
    return Slide.at(temp.resolve("s1"))
        .with(1, ContradictionsTest::field)
        .with(2, ContradictionsTest::field);
  }

  private static void field(FieldOfView field) {
    field.planes(3).white(box(10, 12, 20, 20)).focus(1);
  }

  /** The problems of a slide, by kind and place, which both commands have to find. */
  private List<String> both(SlideOnDisk slide, int status, int cells) {
    CommandRun check = CommandRun.of("check", "--json", slide.folder());
    Path out = temp.resolve("out" + ++exports);
    CommandRun export = CommandRun.of("export", "--json", slide.folder(), "-o", out);
    JsonNode checked = JsonMapper.shared().readTree(check.out()).path("slides").path(0);
    JsonNode exported = JsonMapper.shared().readTree(export.out()).path("slides").path(0);

    assertThat(check.status()).as(check.out()).isEqualTo(status);
    assertThat(export.status()).as(export.out()).isEqualTo(status);
    assertThat(exported.path("cells").asInt()).isEqualTo(cells);
    assertThat(exported.path("problems").valueStream())
        .containsExactlyInAnyOrderElementsOf(checked.path("problems").valueStream().toList());
    return checked.path("problems").valueStream().map(ContradictionsTest::name).toList();
  }

  private static String name(JsonNode problem) {
    String file = problem.path("file").asString();
    return "%s %s %s %s"
        .formatted(
            problem.path("severity").asString(),
            problem.path("kind").asString(),
            file.substring(file.lastIndexOf('/') + 1),
            problem.path("place").path("image_number").asString("-"));
  }

  @Test
  void aSlideThatAgreesWithItselfHasNoProblem() {
    assertThat(both(slide().write(), 0, 2)).isEmpty();
  }

  @Test
  void theNameOfAPlaneOfAnotherFieldThatIsThere() {
    SlideOnDisk slide = slide().write();
    String name = PlaneFile.name(1, 0);
    slide.analysis(AnalysisText.of(slide().folder().fields()).replace(PlaneFile.name(2, 0), name));

    assertThat(both(slide, 1, 2)).containsExactly("error wrong_value analyze_result.json 2");
    assertThat(CommandRun.of("check", slide.folder()).outLines().getFirst())
        .contains("($.1.img_name), field 0002: expected the file name of a plane of this field")
        .contains("found \"" + name + "\"; the boxes are used for the field of this entry");
  }

  @Test
  void anEntryOfNoFieldNamesAPlaneThatIsThere() {
    SlideOnDisk slide = slide().write();
    slide.analysis(
        AnalysisText.of(slide().folder().fields()).replace("\"1\": {\"img", "\"5\": {\"img"));

    assertThat(both(slide, 1, 1))
        .containsExactly(
            "error no_analysis analyze_result.json 2", "error wrong_value analyze_result.json 6");
  }

  @Test
  void theNameOfAFieldThatIsNotThereIsOdd() {
    SlideOnDisk slide = slide().write();
    slide.analysis(
        AnalysisText.of(slide().folder().fields())
            .replace(PlaneFile.name(2, 0), PlaneFile.name(9, 0)));

    assertThat(both(slide, 0, 2)).containsExactly("warning odd_value analyze_result.json 2");
  }

  @Test
  void theAnalysisOfAnotherSlide() {
    SlideOnDisk slide = slide().write();
    String analysis = AnalysisText.of(slide().folder().fields());
    slide.analysis(analysis.replace("_22800_54359_", "_100_200_"));

    assertThat(both(slide, 1, 2))
        .containsExactly(
            "error wrong_value analyze_result.json 1", "error wrong_value analyze_result.json 2");
    assertThat(CommandRun.of("check", slide.folder()).out())
        .contains("a plane at the stage position that the planes of this field have")
        .contains("may be those of another slide");
  }

  @Test
  void planesOfTwoStagePositionsInOneStack() {
    byte[] jpeg = PlaneFile.jpeg();
    SlideOnDisk slide =
        Slide.at(temp.resolve("s1"))
            .with(
                1,
                f ->
                    f.plane(jpeg)
                        .plane(jpeg)
                        .at(99_999, 5)
                        .plane(jpeg)
                        .plane(jpeg)
                        .at(99_999, 5)
                        .white(box(10, 12, 20, 20)))
            .with(2, f -> f.planes(4).white(box(10, 12, 20, 20)))
            .write();
    String stray = "0001_99999_5_001_20001.jpg";

    assertThat(both(slide, 1, 1))
        .containsExactly(
            "error stage_position_differs " + stray + " 1",
            "warning odd_value analyze_result.json 1",
            "warning odd_value analyze_result.json 2");
    assertThat(CommandRun.of("check", slide.folder()).outLines().getFirst())
        .startsWith("error: " + stray + ", field 0001, plane 1: expected the stage position")
        .contains("22800, 54359, which 0001_22800_54359_000_20000.jpg has, found 99999, 5;")
        .endsWith("so the cells of this field are not exported");
    assertThat(CommandRun.of("export", slide.folder(), "-o", temp.resolve("o")).err())
        .contains("field 0001: 1 white cell left out: its planes are of more than one stage");
  }

  @Test
  void aSecondDocumentBehindTheFirst() {
    SlideOnDisk slide = slide().write();
    slide.analysis(AnalysisText.of(slide().folder().fields()) + "{\"2\": {}}");

    assertThat(both(slide, 1, 2)).containsExactly("error wrong_value analyze_result.json -");
    assertThat(CommandRun.of("check", slide.folder()).outLines().getFirst())
        .contains("expected the end of the file, found {\"2\": {}};");
  }

  @Test
  void planesUnderNamesThatAreNone() {
    for (String name :
        List.of(
            "0002_22800_54359_000_20000 (1).jpg",
            "Copy of 0002_22800_54359_000_20000.jpg",
            "0002-22800-54359-000-20000.jpg",
            "0002_22800_54359_000_20000.jpg.part",
            "0002_22800_54359_000_20000.png",
            "0002_22800_54359_000_99999999999.jpg")) {
      SlideOnDisk slide =
          Slide.at(temp.resolve(name).resolve("s1"))
              .with(1, ContradictionsTest::field)
              .with(2, ContradictionsTest::field)
              .write();
      slide.rename(2, 0, name);
      assertThat(both(slide, 1, 2))
          .as(name)
          .contains("error misnamed_plane " + name + " 2", "error stack_gap s1 2");
    }
  }

  @Test
  void aFieldOfWhichNoPlaneHasItsName() {
    SlideOnDisk slide = slide().write();
    for (int k = 0; k < 3; k++) {
      slide.rename(2, k, "0002 plane %d.jpg".formatted(k));
    }

    assertThat(both(slide, 1, 1))
        .containsExactly(
            "error misnamed_plane 0002 plane 0.jpg 2",
            "error misnamed_plane 0002 plane 1.jpg 2",
            "error misnamed_plane 0002 plane 2.jpg 2");
  }

  @Test
  void aCopyOfAPlaneThatIsThereIsOdd() {
    SlideOnDisk slide = slide().write();
    slide.file("0002_22800_54359_000_20000 (1).jpg", PlaneFile.jpeg());
    slide.file("0777_1_1_000_1 (1).jpg", PlaneFile.jpeg());

    assertThat(both(slide, 0, 2))
        .containsExactly(
            "warning not_a_plane_name 0002_22800_54359_000_20000 (1).jpg -",
            "warning not_a_plane_name 0777_1_1_000_1 (1).jpg -");
  }

  @Test
  void boxesWhollyOutsideOrOfNegativeSize() {
    SlideOnDisk slide =
        Slide.at(temp.resolve("s1"))
            .with(1, f -> f.planes(1).white(box(5000, 5000, 60, 60)).focus(0))
            .with(2, f -> f.planes(1).white(box(30, 20, -20, -20)).focus(0))
            .with(3, f -> f.planes(1).white(box(-5, 0, 20, 20)).focus(0))
            .with(4, f -> f.planes(1).white(box(5, 5, 0, 0)).focus(0))
            .write();

    assertThat(both(slide, 1, 4))
        .containsExactly(
            "error box_outside_image analyze_result.json 1",
            "error negative_box analyze_result.json 2",
            "warning box_leaves_image analyze_result.json 3",
            "warning empty_box analyze_result.json 4");
  }

  /** The export does not cut anything of them, and has to look all the same. */
  @Test
  void boxesOfFieldsThatAreNotExported() {
    SlideOnDisk slide =
        Slide.at(temp.resolve("s1"))
            .with(
                1,
                f ->
                    f.planes(1)
                        .cell(org.leukostack.model.PreClass.RED_BLOOD_CELL, box(5000, 5, 6, 6))
                        .focus(0))
            .with(2, f -> f.planes(1).white(box(30, 20, 9, 9)).focus(0))
            .write();

    assertThat(both(slide, 1, 1)).containsExactly("error box_outside_image analyze_result.json 1");
  }

  @Test
  void aSlideInAFolderOfItsOwnNameIsPointedAt() {
    Path inner = temp.resolve("s1/s1");
    Slide.at(inner).with(1, ContradictionsTest::field).write();

    CommandRun check = CommandRun.of("check", temp.resolve("s1"));
    assertThat(check.status()).isEqualTo(1);
    assertThat(check.out())
        .contains(
            "none, but 1 file or folder with another name; the test folder seems to be " + inner);
    CommandRun export = CommandRun.of("export", temp.resolve("s1"), "-o", temp.resolve("out"));
    assertThat(export.status()).isEqualTo(3);
    assertThat(export.err()).contains("the test folder seems to be " + inner);
  }

  @Test
  void whatIsTooDeepIsSaidInWordsOfItsOwn() {
    SlideOnDisk slide = slide().write();
    slide.analysis("{\"0\": " + "[".repeat(2000) + "]".repeat(2000) + "}");

    assertThat(CommandRun.of("check", slide.folder()).out())
        .contains("values within values, deeper than is read")
        .doesNotContain("StreamReadConstraints");
  }

  @Test
  void manyProblemsOfAKindAreCappedInTheTextAndWholeForPrograms() {
    SlideOnDisk slide = slide().write();
    for (int i = 0; i < 1234; i++) {
      slide.file("odd %d.jpg".formatted(i), "");
    }
    slide.file("0002_22800_54359_001_1.jpg", PlaneFile.jpeg());

    CommandRun check = CommandRun.of("check", slide.folder());
    assertThat(check.outLines()).hasSize(20 + 1 + 1 + 1);
    assertThat(check.outLines().get(20)).isEqualTo("warning: and 1,214 more of this kind");
    assertThat(check.outLines().get(21)).startsWith("error: 0002_22800_54359_001_20001.jpg");
    assertThat(check.outLines().get(22)).startsWith("s1: 1 error, 1,234 warnings");
    JsonNode all =
        JsonMapper.shared().readTree(CommandRun.of("check", "--json", slide.folder()).out());
    assertThat(all.path("slides").path(0).path("problems").size()).isEqualTo(1235);
  }
}
