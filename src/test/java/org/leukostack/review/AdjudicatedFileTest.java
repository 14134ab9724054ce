package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leukostack.json.JsonFile;
import org.leukostack.json.NotJsonException;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.Readings;
import tools.jackson.databind.node.ObjectNode;

/** The file of an adjudicated reading has the opinions that each verdict came of. */
class AdjudicatedFileTest {

  private static final ReadingName KIM = new ReadingName("kim");

  private final TestFolder folder = SomeFields.slide(3, 4);
  private final ReviewSession kim = Readings.of(folder, "kim", () -> Instant.EPOCH);
  private final CellId cell = kim.slide().cells().getFirst().id();

  private CellReview.Opinion opinion() {
    return CellReview.Opinion.of(KIM, kim.slide().cell(cell).orElseThrow());
  }

  private ReviewDocument settled() {
    kim.apply(new Act.Judge(List.of(cell), Verdict.REJECTED, RejectReason.ARTEFACT));
    kim.apply(new Act.Comment(List.of(cell), "a \"crease\""));
    kim.apply(new Act.Classify(List.of(cell), new PreClass(8)));
    ReviewSession session =
        new ReviewSession(
            ReviewDocument.fresh(folder, "1").withSources(List.of(ReadingName.FIRST, KIM)),
            "lee",
            () -> Instant.EPOCH,
            id -> id.equals(cell) ? List.of(opinion()) : List.of());
    session.apply(new Act.Judge(List.of(cell), Verdict.ACCEPTED, null));
    return session.document();
  }

  private ReviewDocument read(byte[] file) throws NotJsonException {
    ObjectNode root = (ObjectNode) JsonFile.parse(new String(file, StandardCharsets.UTF_8));
    return ReviewDecoder.decode(root, ReviewDocument.fresh(folder, "1"));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws NotJsonException {
    ReviewDocument written = settled();
    byte[] file = ReviewEncoder.encode(written);
    ReviewDocument read = read(file);
    assertThat(read.sources()).containsExactly(ReadingName.FIRST, KIM);
    assertThat(read.review()).isEqualTo(written.review());
    assertThat(read.review().of(cell).basis())
        .isEqualTo(new CellReview.Basis(CellReview.How.SETTLED, List.of(opinion())));
    assertThat(ReviewEncoder.encode(read)).isEqualTo(file);
  }

  @Test
  void whoDoesNotKnowOfOpinionsKeepsThem() throws NotJsonException {
    ReviewDocument read = read(ReviewEncoder.encode(settled()));
    ReviewSession plain = new ReviewSession(read, "park", () -> Instant.EPOCH);
    plain.apply(new Act.Judge(List.of(cell), Verdict.FLAGGED, null));
    ReviewDocument after = read(ReviewEncoder.encode(plain.document()));
    assertThat(after.review().of(cell).basis()).isEqualTo(read.review().of(cell).basis());
    assertThat(after.sources()).isEqualTo(read.sources());
  }

  @Test
  void theHistoryDoesNotRepeatThem() {
    String text = new String(ReviewEncoder.encode(settled()), StandardCharsets.UTF_8);
    assertThat(text.split("crease", -1)).hasSize(2);
  }
}
