package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.home.UserFolders;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewPlace;
import org.leukostack.review.ReviewSession;
import org.leukostack.review.ReviewStore;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Readings;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands on slides that somebody has reviewed. */
class ReviewedSlideTest {

  @TempDir Path temp;
  private SlideOnDisk slide;
  private Path out;

  @BeforeEach
  void makeSlide() {
    out = temp.resolve("out");
    analyse(9);
  }

  private void analyse(int x) {
    slide =
        Slide.at(temp.resolve("s1"))
            .with(
                1,
                f ->
                    f.planes(2)
                        .white(box(x, 9, 20, 20))
                        .focus(1)
                        .white(box(19, 9, 20, 20))
                        .focus(1)
                        .white(box(29, 9, 20, 20))
                        .focus(1))
            .write();
  }

  private void review(ReviewPlace place) throws Exception {
    ReviewSession session = Readings.of(slide.read());
    session.apply(new Act.Judge(List.of(new CellId(1, "0")), Verdict.REJECTED, null));
    session.apply(new Act.Judge(List.of(new CellId(1, "1")), Verdict.ACCEPTED, null));
    Files.createDirectories(place.file().getParent());
    ReviewStore store =
        ReviewStore.start(place, place, () -> Instant.EPOCH, state -> {}, aside -> {});
    store.save(session.document());
    assertThat(store.closeAndWait(Duration.ofSeconds(50))).isTrue();
  }

  private void review() throws Exception {
    review(ReviewPlace.beside(slide.read()));
  }

  private CommandRun export(Object... more) {
    Object[] args = {"export", slide.folder(), "-o", out, "--force"};
    Object[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return CommandRun.of(all);
  }

  @Test
  void rejectedCellsAreLeftOutAndCountedWhichIsNoFailure() throws Exception {
    review();
    CommandRun run = export();

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.errLines()).containsExactly("left out by the review: 1 rejected cell");
    assertThat(run.out()).contains("2 cells");
  }

  @Test
  void onlyChooses() throws Exception {
    review();

    assertThat(export("--only", "all").out()).contains("3 cells");
    assertThat(export("--only", "not-rejected").out()).contains("2 cells");
    CommandRun accepted = export("--only", "accepted");
    assertThat(accepted.out()).contains("1 cell,");
    assertThat(accepted.errLines())
        .containsExactly("left out by the review: 1 rejected cell, 1 unreviewed cell");
    assertThat(accepted.status()).isZero();
    CommandRun wrong = export("--only", "rejected");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err())
        .contains("--only must be one of not-rejected, accepted, all, not rejected");
  }

  @Test
  void theDocumentHasTheCounts() throws Exception {
    review();
    JsonNode counts =
        JsonMapper.shared()
            .readTree(export("--json", "--only", "accepted").out())
            .path("slides")
            .path(0)
            .path("left_out_by_review");

    assertThat(counts.path("rejected").asInt()).isEqualTo(1);
    assertThat(counts.path("unreviewed").asInt()).isEqualTo(1);
    assertThat(counts.path("flagged").asInt()).isZero();
  }

  @Test
  void theReviewInTheUsersDataCountsToo() throws Exception {
    review(ReviewPlace.inUserData(slide.read(), UserFolders.ofThisUser().data()));

    assertThat(export().errLines()).containsExactly("left out by the review: 1 rejected cell");
  }

  @Test
  void aBrokenReviewStopsTheSlideAndStaysAsItIs() throws Exception {
    Path file = slide.path("review.json");
    Files.writeString(file, "{\n \"cells\": [");
    CommandRun run = export();

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err())
        .startsWith("error: " + file + ", line 2, column ")
        .contains("expected a review that can be read", "the slide is not exported");
    assertThat(out).doesNotExist();
    assertThat(file).hasContent("{\n \"cells\": [");
    assertThat(CommandRun.of("check", slide.folder()).status()).isEqualTo(1);
    assertThat(CommandRun.of(Locale.KOREAN, "export", slide.folder(), "-o", out).err())
        .contains("읽을 수 있는 검토 파일");
  }

  @Test
  void verdictsThatDoNotMatchAnyMoreAreNamed() throws Exception {
    review();
    analyse(10);
    TestFolder changed = slide.read();
    assertThat(changed.problems()).isEmpty();
    String line =
        "error: review.json, field 0001: expected the cells as they were when they were judged, "
            + "found others, or none, in place of: 0; "
            + "what the review says of them is kept, but not used";

    CommandRun check = CommandRun.of("check", slide.folder());
    assertThat(check.outLines()).contains(line);
    assertThat(check.status()).isEqualTo(1);
    CommandRun run = export();
    assertThat(run.errLines()).containsExactly(line);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("3 cells");
  }

  /** As on a share that is not mounted: what it rejects would be exported too. */
  @Test
  void aReviewThatIsALinkToNothingStopsTheSlide() throws Exception {
    Files.createSymbolicLink(slide.path("review.json"), temp.resolve("gone/review.json"));

    CommandRun run = export();

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("A link that leads nowhere", "the slide is not exported");
    assertThat(out).doesNotExist();
  }

  @Test
  void anEntryThatCannotBeUnderstoodIsNamedWithWhatBecomesOfItsCell() throws Exception {
    review();
    Path file = slide.path("review.json");
    Files.writeString(file, Files.readString(file).replace("\"instrument\"", "\"instruments\""));

    CommandRun run = export();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("found 2 other entries (field 0001, cell 0; field 0001, cell 1)")
        .contains("such cells count as flagged until they are judged");
    assertThat(run.out()).contains("3 cells");
  }

  @Test
  void anAnalysisThatBrokeDoesNotCostTheExportThatWasMadeBefore() throws Exception {
    assertThat(export().status()).isZero();
    byte[] strip = Files.readAllBytes(out.resolve("s1/annotation/2.jpg"));
    slide.analysis("{");

    CommandRun run = export();

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("Nothing of the slide can be exported", "was left as it is");
    assertThat(out.resolve("s1/annotation/2.jpg")).hasBinaryContent(strip);
    assertThat(out.toFile().list()).containsExactly("s1");
  }
}
