package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.leukostack.testing.Slide.box;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.home.UserFolders;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;

/** Reviews that are none, of another slide, or not understood. */
class ContradictingReviewsTest {

  private static final String CELL =
      "{\"img_num\": 1, \"key\": \"0\", \"instrument\": {\"class\": 5, \"box\": [10, 12, 20,"
          + " 20]}%s}";

  @TempDir Path temp;
  private SlideOnDisk slide;

  @BeforeEach
  void makeSlide() {
    slide =
        Slide.at(temp.resolve("s1"))
            .with(1, f -> f.planes(2).white(box(10, 12, 20, 20)).focus(1))
            .with(2, f -> f.planes(2).white(box(10, 12, 20, 20)).focus(1))
            .write();
  }

  private void review(String cells) {
    slide.file(
        "review.json",
        "{\"format_version\": \"1.0\", \"test_id\": \"s1\", \"cells\": [" + cells + "]}");
  }

  private CommandRun check() {
    return CommandRun.of("check", slide.folder());
  }

  private CommandRun export(Object... more) {
    Object[] args = {"export", slide.folder(), "-o", temp.resolve("out"), "--force"};
    Object[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return CommandRun.of(all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"name\": \"x\"}",
        "{\"review\": {\"format_version\": \"1.0\", \"cells\": []}}",
        "{\"format_version\": \"1.0\", \"Cells\": []}",
        "{\"format_version\": \"1.0\", \"classes\": []}",
        "{\"format_version\": [], \"cells\": []}",
        "{\"format_version\": \"new\", \"cells\": []}",
        "{\"theme\": \"DARK\", \"textPercent\": 100}",
        "{\"0\": {\"img_name\": \"0001_1_1_0_1.jpg\", \"cell_prediction\": {}}}"
      })
  void whatDoesNotSayThatItIsAReviewStopsTheExport(String json) {
    slide.file("review.json", json);

    CommandRun export = export();
    assertThat(export.status()).isEqualTo(3);
    assertThat(export.err())
        .startsWith("error: " + slide.path("review.json"))
        .contains("expected a review that can be read", "the slide is not exported");
    assertThat(temp.resolve("out")).doesNotExist();
    assertThat(check().status()).isEqualTo(1);
    assertThat(slide.path("review.json")).hasContent(json);
  }

  @Test
  void whatIsMissingIsNamed() {
    slide.file("review.json", "{}");
    assertThat(export().err())
        .contains("found something else (other JSON, without format_version)");
    slide.file("review.json", "{\"format_version\": \"1.0\"}");
    assertThat(export().err()).contains("found something else (other JSON, without cells)");
  }

  @Test
  void aReviewOfAnotherSlideIsAnError() {
    slide.file(
        "review.json",
        "{\"format_version\": \"1.0\", \"test_id\": \"X\", \"cells\": ["
            + CELL.formatted(", \"verdict\": \"rejected\"")
            + "]}");

    CommandRun export = export();
    assertThat(export.status()).isEqualTo(1);
    assertThat(export.err())
        .contains("error: review.json: expected a review of s1, found a review of X;");
    assertThat(export.out()).contains("1 cell,");
    assertThat(check().status()).isEqualTo(1);
    assertThat(check().out()).contains("expected a review of s1, found a review of X;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"doubtful\"",
        "\"Rejected\"",
        "5",
        "true",
        "[\"rejected\"]",
        "\"rejected\", \"box\": [1]",
        "\"rejected\", \"class\": \"five\""
      })
  void whatIsNotUnderstoodIsAnErrorAndItsCellIsNotUnreviewed(String verdictAndMore) {
    review(CELL.formatted(", \"verdict\": " + verdictAndMore));

    CommandRun export = export("--only", "accepted");
    assertThat(export.status()).isEqualTo(1);
    assertThat(export.err())
        .contains("found 1 other entry (field 0001, cell 0); what is not understood is kept")
        .contains("left out by the review: 1 flagged cell, 1 unreviewed cell");
    assertThat(check().status()).isEqualTo(1);
    assertThat(check().out()).contains("found 1 other entry (field 0001, cell 0);");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"comment\": 5", "\"focus\": \"two\"", "\"reason\": {}", "\"time\": \"now\""})
  void aMemberThatIsNotUnderstoodIsAnErrorToo(String member) {
    review(CELL.formatted(", \"verdict\": \"rejected\", " + member));

    CommandRun export = export();
    assertThat(export.status()).isEqualTo(1);
    assertThat(export.err()).contains("found 1 other entry (field 0001, cell 0);");
    assertThat(export.out()).as("the verdict is understood").contains("1 cell,");
  }

  @Test
  void boxesOfTheReviewAreNamedAsTheReviews() {
    review(
        CELL.formatted(", \"box\": [-5, -5, 8, 8]")
            + ", "
            + CELL.formatted(", \"box\": [20, 20, 0, 0]")
                .replace("\"img_num\": 1", "\"img_num\": 2"));
    String leaves = "warning: review.json, field 0001, cell 0: expected a box inside the image";
    String empty = "warning: review.json, field 0002, cell 0: expected a box that is not empty";

    assertThat(check().outLines()).hasSize(3);
    assertThat(check().outLines().get(0)).startsWith(leaves);
    assertThat(check().outLines().get(1)).startsWith(empty);
    assertThat(export().errLines().get(0)).startsWith(leaves);
    assertThat(export().errLines().get(1)).startsWith(empty);

    review(CELL.formatted(", \"box\": [500, 5, 8, 8]"));
    assertThat(check().status()).isEqualTo(1);
    assertThat(check().out()).startsWith("error: review.json, field 0001, cell 0");
    assertThat(export().status()).isEqualTo(1);
  }

  @Test
  void aBoxThatAPersonPutRightIsRight() {
    slide =
        Slide.at(temp.resolve("other/s1"))
            .with(1, f -> f.planes(2).white(box(9000, 12, 20, 20)).focus(1))
            .write();
    assertThat(check().status()).isEqualTo(1);
    review(
        CELL.formatted(", \"box\": [10, 5, 8, 8]")
            .replace("[10, 12, 20, 20]", "[9000, 12, 20, 20]"));

    assertThat(check().status()).as(check().out()).isZero();
    assertThat(export().status()).isZero();
  }

  /** Where one cannot look there may be a review that rejects cells. */
  @Test
  void aDataFolderThatCannotBeEnteredStopsTheExport() throws Exception {
    Path reviews = Files.createDirectories(UserFolders.ofThisUser().data()).resolve("reviews");
    assumeFalse(Files.exists(reviews, java.nio.file.LinkOption.NOFOLLOW_LINKS));
    Files.createSymbolicLink(
        reviews, reviews); // which leads round and round, for the superuser too
    try {
      CommandRun export = export();
      assertThat(export.status()).isEqualTo(3);
      assertThat(export.err()).contains("the slide is not exported");
    } finally {
      Files.delete(reviews);
    }
  }
}
