package org.leukostack.export.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.export.tidy.ThreeCells.noise;
import static org.leukostack.export.tidy.ThreeCells.threeCells;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.LeftOut;
import org.leukostack.export.LeftOutByReview;
import org.leukostack.export.Which;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingTerms;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.RejectReason;
import org.leukostack.review.Review;
import org.leukostack.review.ReviewSession;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;
import org.leukostack.slides.Slide.Ready;
import org.leukostack.testing.Readings;
import org.leukostack.testing.Slide;

/**
 * Each field of the slide has the cells 0 (class 5), r (class 0) and 2 (class 3), in this order.
 */
class ReviewedExportTest {

  private static final BoundingBox BOX = new BoundingBox(50, 30, 8, 6);

  @TempDir Path temp;
  private Slide slide;

  @BeforeEach
  void makeSlide() throws Exception {
    slide = Slide.at(temp.resolve("slides/s1"));
    slide
        .with(1, threeCells(2))
        .with(2, threeCells(2))
        .with(3, f -> f.planes(2, k -> noise(3, k)).notAnalysed())
        .write();
  }

  private ReviewSession session() {
    return Readings.of(slide.folder(), "ann, MD", () -> Instant.EPOCH);
  }

  private Review review(Act... acts) {
    ReviewSession session = session();
    for (Act act : acts) {
      assertThat(session.apply(act)).isPresent();
    }
    return session.review();
  }

  private static Act judge(Verdict verdict, int image, String key) {
    return new Act.Judge(List.of(new CellId(image, key)), verdict, null);
  }

  private ExportPlan plan(Review review, Which which) {
    return ExportPlan.of(
        ExportRequest.of(
                new Ready(
                    slide.folder(),
                    review,
                    Path.of("review.json"),
                    List.of(),
                    ReadingTerms.FIRST,
                    List.of(),
                    null),
                temp.resolve("out"))
            .withCropSize(32)
            .withJobs(2)
            .withReplace(true)
            .withWhich(which));
  }

  private ExportReport run(Review review, Which which) throws Exception {
    return Exporter.run(plan(review, which), (done, all) -> {});
  }

  /** And tables: all but what says how they were made. */
  private Map<String, String> pictures() throws Exception {
    Map<String, String> hashes = FolderContent.hashes(temp.resolve("out/s1"));
    hashes.remove("export.json");
    return hashes;
  }

  private List<String> table(String name) throws Exception {
    return Files.readAllLines(temp.resolve("out/s1").resolve(name));
  }

  private String row(int image, String key) throws Exception {
    return table("cells.csv").stream()
        .filter(r -> r.contains(",s1," + image + "," + key + ","))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Which.class)
  void withoutVerdictsTheFilesAreThoseOfNoReview(Which which) throws Exception {
    Exporter.run(
        ExportPlan.of(
            ExportRequest.of(Ready.unreviewed(slide.folder()), temp.resolve("out"))
                .withCropSize(32)
                .withJobs(2)
                .withReplace(true)),
        (d, a) -> {});
    Map<String, String> before = pictures();

    ExportReport report = run(Review.EMPTY, which);
    if (which == Which.ACCEPTED) {
      assertThat(report.cells()).isZero();
      assertThat(report.leftOutByReview()).isEqualTo(new LeftOutByReview(0, 0, 4, 0));
    } else {
      assertThat(pictures()).isEqualTo(before);
      assertThat(report.leftOutByReview()).isEqualTo(LeftOutByReview.NOTHING);
    }
  }

  @Test
  void verdictsChooseAndTheIndicesHaveNoGap() throws Exception {
    Review review =
        review(
            new Act.Judge(List.of(new CellId(1, "0")), Verdict.REJECTED, RejectReason.OUT_OF_FOCUS),
            judge(Verdict.ACCEPTED, 1, "2"),
            judge(Verdict.FLAGGED, 2, "0"),
            new Act.Comment(List.of(new CellId(1, "0")), "two \"odd\" lines,\nsee"));

    ExportReport report = run(review, Which.NOT_REJECTED);
    assertThat(report.leftOutByReview()).isEqualTo(new LeftOutByReview(1, 0, 0, 0));
    assertThat(table("labels.csv"))
        .containsExactly(
            ",crop_index,test_id,img_num,cell_location",
            "0,0,s1,1,\"[80, 50, 20, 30]\"",
            "1,1,s1,2,\"[40, 20, 10, 12]\"",
            "2,2,s1,2,\"[80, 50, 20, 30]\"");
    assertThat(Files.readString(temp.resolve("out/s1/cells.csv")))
        .contains(
            "\n,s1,1,0,5,40,20,10,12,29,10,1,,rejected,out_of_focus,"
                + "\"two \"\"odd\"\" lines,\nsee\",\"ann, MD\",,,,,,\n");
    assertThat(row(1, "2")).matches("0,s1,1,2,3,80,50,20,30,64,32,1,[01],accepted,,,\"ann, MD\",+");
    assertThat(row(2, "0")).contains(",flagged,,,\"ann, MD\"");

    assertThat(run(review, Which.ACCEPTED).cells()).isEqualTo(1);
    assertThat(plan(review, Which.ACCEPTED).leftOutByReview())
        .isEqualTo(new LeftOutByReview(1, 1, 1, 0));
    ExportReport all = run(review, Which.ALL);
    assertThat(all.cells()).isEqualTo(4);
    assertThat(all.leftOutByReview()).isEqualTo(LeftOutByReview.NOTHING);
  }

  @Test
  void editedBoxesAndClassesAreExportedAndTheFirstOnesKept() throws Exception {
    Review review =
        review(
            new Act.EditBox(new CellId(1, "0"), BOX),
            new Act.Classify(List.of(new CellId(1, "2")), new PreClass(7)),
            new Act.Classify(List.of(new CellId(2, "0")), new PreClass(1)),
            new Act.Classify(List.of(new CellId(2, "r")), new PreClass(4)));

    ExportReport report = run(review, Which.NOT_REJECTED);
    assertThat(table("labels.csv").subList(1, 5))
        .containsExactly(
            "0,0,s1,1,\"[50, 30, 8, 6]\"",
            "1,1,s1,1,\"[80, 50, 20, 30]\"",
            "2,2,s1,2,\"[3, 4, 5, 5]\"",
            "3,3,s1,2,\"[80, 50, 20, 30]\"");
    assertThat(row(1, "0")).matches("0,s1,1,0,5,50,30,8,6,38,17,1,[01],,,,,40,20,10,12,,");
    assertThat(row(1, "2")).matches("1,s1,1,2,7,80,50,20,30,64,32,1,[01],,,,,,,,,3,");
    assertThat(row(2, "0")).isEqualTo(",s1,2,0,1,40,20,10,12,29,10,1,,,,,,,,,,5,");
    assertThat(report.leftOutByReview()).isEqualTo(new LeftOutByReview(0, 0, 0, 1));
    assertThat(plan(review, Which.ALL).cellsPerClass())
        .isEqualTo(
            Map.of(new PreClass(3), 1, new PreClass(4), 1, new PreClass(5), 1, new PreClass(7), 1));
  }

  @Test
  void theBestFocusThatAPersonChoseIsTheLastColumn() throws Exception {
    byte[] strip = strip(review());
    Review review =
        review(
            new Act.ChooseFocus(List.of(new CellId(1, "0")), 0),
            new Act.ChooseFocus(List.of(new CellId(2, "r")), 1));

    assertThat(strip(review)).isEqualTo(strip);
    assertThat(row(1, "0")).matches("0,s1,1,0,5,40,20,10,12,29,10,1,[01],,,,,,,,,,0");
    assertThat(row(2, "r")).endsWith(",,1");
    assertThat(row(1, "2")).endsWith(",");
  }

  private byte[] strip(Review review) throws Exception {
    run(review, Which.ALL);
    return Files.readAllBytes(temp.resolve("out/s1/annotation/0.jpg"));
  }

  @Test
  void theCropIsThatOfTheEditedBox() throws Exception {
    run(review(), Which.ALL);
    byte[] where = Files.readAllBytes(temp.resolve("out/s1/1_0.jpg"));
    BoundingBox second = new BoundingBox(80, 50, 20, 30);
    run(review(new Act.EditBox(new CellId(1, "0"), second)), Which.ALL);

    assertThat(temp.resolve("out/s1/0_0.jpg")).hasBinaryContent(where);
  }

  @Test
  void addedCellsComeLastInTheirFieldAlsoWithoutAnAnalysis() throws Exception {
    Review review =
        review(
            new Act.AddCell(3, new PreClass(6), BOX),
            new Act.AddCell(1, new PreClass(6), BOX),
            new Act.AddCell(1, new PreClass(0), BOX),
            judge(Verdict.ACCEPTED, 1, "added-2"),
            new Act.EditBox(new CellId(3, "added-1"), new BoundingBox(9, 9, 9, 9)),
            new Act.Classify(List.of(new CellId(3, "added-1")), new PreClass(2)));

    ExportReport report = run(review, Which.NOT_REJECTED);
    assertThat(report.cells()).isEqualTo(6);
    assertThat(report.leftOut()).isEmpty();
    assertThat(table("labels.csv").get(3)).isEqualTo("2,2,s1,1,\"[50, 30, 8, 6]\"");
    assertThat(table("labels.csv").get(6)).isEqualTo("5,5,s1,3,\"[9, 9, 9, 9]\"");
    assertThat(row(3, "added-1")).matches("5,s1,3,added-1,2,9,9,9,9,0,0,,[01],,,,,,,,,,");
    assertThat(row(1, "added-2"))
        .matches("2,s1,1,added-2,6,50,30,8,6,38,17,,[01],accepted,,,\"ann, MD\",,,,,,");
    assertThat(row(1, "added-3")).startsWith(",s1,1,added-3,0,");

    assertThat(run(review(judge(Verdict.FLAGGED, 1, "0")), Which.ALL).leftOut())
        .extracting(LeftOut::field)
        .extracting(f -> f.imageNumber())
        .containsExactly(3);
  }

  @Test
  void whatAFieldCannotExportIsCountedOnce() throws Exception {
    Path plane = slide.folder().fields().getFirst().planes().getFirst().file();
    Files.write(plane, new byte[] {1, 2});
    ExportReport report = run(review(judge(Verdict.REJECTED, 1, "0")), Which.NOT_REJECTED);

    assertThat(report.leftOutByReview().rejected()).isEqualTo(1);
    assertThat(report.leftOut())
        .filteredOn(l -> l.field().imageNumber() == 1)
        .containsExactly(
            new LeftOut.WholeField(
                slide.folder().fields().getFirst(), 1, LeftOut.Cause.UNDECODABLE_PLANE));
  }

  /** A second opinion on every row: the slide told as a list, chosen from by plain words. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anyReviewExportsWhatItSays(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    ReviewSession session = session();
    for (int i = 0; i < 25; i++) {
      List<ReviewedCell> cells = session.slide().cells();
      CellId cell = cells.get(random.nextInt(cells.size())).id();
      BoundingBox box =
          new BoundingBox(random.nextInt(70), random.nextInt(50), 1 + random.nextInt(20), 9);
      session.apply(
          switch (random.nextInt(5)) {
            case 0 -> new Act.EditBox(cell, box);
            case 1 -> new Act.Classify(List.of(cell), new PreClass(random.nextInt(7)));
            case 2 -> new Act.AddCell(1 + random.nextInt(3), new PreClass(3), box);
            default -> new Act.Judge(List.of(cell), Verdict.values()[random.nextInt(4)], null);
          });
    }
    Which which = Which.values()[(int) (seed % 3)];
    List<String> labels = new ArrayList<>(List.of(",crop_index,test_id,img_num,cell_location"));
    Map<String, Integer> leftOut = new TreeMap<>();
    for (ReviewedCell cell : session.slide().cells()) {
      String verdict = cell.verdict().spelling();
      boolean white = cell.preClass().number() > 1;
      boolean taken =
          which == Which.ALL
              || verdict.equals("accepted")
              || (which == Which.NOT_REJECTED && !verdict.equals("rejected"));
      if (white && taken) {
        int i = labels.size() - 1;
        labels.add(i + "," + i + ",s1," + cell.id().imageNumber() + ",\"" + cell.box() + "\"");
      } else if (white) {
        leftOut.merge(verdict, 1, Integer::sum);
      } else if (cell.original().preClass().number() > 1) {
        leftOut.merge("not white", 1, Integer::sum);
      }
    }

    ExportReport report = run(session.review(), which);
    assertThat(table("labels.csv")).isEqualTo(labels);
    assertThat(report.cells()).isEqualTo(labels.size() - 1);
    assertThat(report.leftOutByReview())
        .isEqualTo(
            new LeftOutByReview(
                leftOut.getOrDefault("rejected", 0),
                leftOut.getOrDefault("flagged", 0),
                leftOut.getOrDefault("unreviewed", 0),
                leftOut.getOrDefault("not white", 0)));
    assertThat(table("cells.csv")).hasSize(session.slide().cells().size() + 1);
  }
}
