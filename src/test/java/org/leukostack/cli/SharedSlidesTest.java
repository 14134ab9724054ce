package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leukostack.testing.SharedData;

/**
 * The test folders of {@code ../shared/data/slides}, each as its README says; {@link
 * ContradictionsTest} and {@link ContradictingReviewsTest} tell the like in our own words.
 */
class SharedSlidesTest {

  @TempDir Path temp;

  private static Path slide(String name) {
    return SharedData.path("data/slides").resolve(name).resolve("slide");
  }

  private CommandRun export(Path slide) {
    return CommandRun.of("export", slide, "-o", temp.resolve("out"));
  }

  @Test
  void allAreTested() throws Exception {
    try (Stream<Path> folders = Files.list(SharedData.path("data/slides"))) {
      assertThat(
              folders
                  .filter(Files::isDirectory)
                  .map(f -> f.getFileName().toString().substring(0, 2)))
          .containsExactlyInAnyOrder("01", "02", "07", "08", "09");
    }
  }

  @Test
  void anyObjectIsNoReview() {
    Path slide = slide("01-any-object-is-a-review");
    CommandRun export = export(slide);
    assertThat(export.status()).isEqualTo(3);
    assertThat(export.err()).contains("expected a review that can be read");
    assertThat(temp.resolve("out")).doesNotExist();
  }

  /** The export of a slide in which it and the check both find an error. */
  private CommandRun faulty(String name) {
    Path slide = slide(name);
    CommandRun export = export(slide);
    assertThat(export.status()).isEqualTo(1);
    assertThat(CommandRun.of("check", slide).status()).isEqualTo(1);
    return export;
  }

  /** The field of two stage positions is left out, the box wholly outside is exported. */
  @ParameterizedTest
  @CsvSource({"02-stack-mixes-two-stage-positions, 0", "08-box-wholly-outside-status-0, 2"})
  void anErrorIsToldWhetherItsCellsAreExportedOrNot(String name, int cells) throws Exception {
    CommandRun export = faulty(name);
    assertThat(export.errLines()).filteredOn(line -> line.startsWith("error: ")).hasSize(2);
    assertThat(Files.readAllLines(temp.resolve("out/slide/labels.csv"))).hasSize(1 + cells);
  }

  @Test
  void aFieldWithMisnamedPlanesIsAnError() {
    CommandRun export = faulty("07-misnamed-field-status-0");
    assertThat(export.err()).contains("_1000 (1).jpg, field 0002: expected the name of a plane");
  }

  @Test
  void aBoxOfTheReviewIsNamedAsTheReviews() {
    Path slide = slide("09-review-box-blamed-on-analysis");
    CommandRun export = export(slide);
    CommandRun check = CommandRun.of("check", slide);
    for (String said : new String[] {export.err(), check.out()}) {
      assertThat(said)
          .contains("review.json, field 0001, cell 0: expected a box inside the image of 320 x 240")
          .contains("review.json, field 0002, cell 0: expected a box that is not empty")
          .contains("error: review.json: expected a review of slide, found a review of X")
          .doesNotContain("analyze_result.json");
    }
    assertThat(export.status()).isEqualTo(1);
    assertThat(check.status()).isEqualTo(1);
  }
}
