package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.model.Blindness;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.RejectReason;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Readings;
import org.leukostack.testing.SlideOnDisk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which reading of a slide is exported, and what is told of the others. */
class ReadingsExportTest {

  private static final ReadingTerms KIM =
      new ReadingTerms(new ReadingName("kim"), Blindness.READINGS_AND_CLASSES);
  private static final ReadingTerms ADJUDICATED = ReadingTerms.open(ReadingName.ADJUDICATED);
  private static final CellId A = new CellId(3, "0");
  private static final CellId B = new CellId(3, "1");

  @TempDir Path temp;
  private SlideOnDisk slide;

  @BeforeEach
  void paint() {
    slide = TwoCells.paint(temp.resolve("s1"));
  }

  private static Act judge(CellId cell, Verdict verdict) {
    return new Act.Judge(List.of(cell), verdict, null);
  }

  private void firstAndKim() throws Exception {
    Readings.write(
        slide.read(),
        ReadingTerms.FIRST,
        "ann",
        judge(A, Verdict.ACCEPTED),
        new Act.ChooseFocus(List.of(A), 1),
        new Act.Judge(List.of(B), Verdict.REJECTED, RejectReason.OTHER));
    Readings.write(
        slide.read(),
        KIM,
        "kim, the second",
        judge(A, Verdict.ACCEPTED),
        judge(B, Verdict.FLAGGED),
        new Act.Classify(List.of(B), new PreClass(7)),
        new Act.Comment(List.of(B), "=1+1"),
        new Act.ChooseFocus(List.of(B), 0),
        new Act.AddCell(3, new PreClass(6), box(1, 2, 9, 9)));
  }

  private CommandRun export(Object... more) {
    return CommandRun.of(
        Stream.concat(
                Stream.of("export", slide.folder(), "-o", temp.resolve("out"), "--crop-size", 32),
                Stream.of(more))
            .toArray());
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(temp.resolve("out/s1").resolve(file));
  }

  private JsonNode note() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(temp.resolve("out/s1/export.json")));
  }

  @Test
  void theFirstReadingIsExportedAndTheTableHasARowForEachCellAndReading() throws Exception {
    firstAndKim();

    CommandRun run = export();

    assertThat(run.status()).isZero();
    assertThat(run.outLines()).contains("s1: the reading first was exported");
    assertThat(lines("labels.csv")).hasSize(2);
    assertThat(lines("cells.csv")).hasSize(3);
    assertThat(lines("readings.csv"))
        .containsExactly(
            "reading,crop_index,test_id,img_num,cell_index,class,x,y,w,h,milab_focus,verdict,"
                + "reason,comment,reviewer,original_x,original_y,original_w,original_h,"
                + "original_class,best_focus",
            "first,0,s1,3,0,5,10,9,20,20,1,accepted,,,ann,,,,,,1",
            "kim,0,s1,3,0,,10,9,20,20,1,accepted,,,\"kim, the second\",,,,,,",
            "first,,s1,3,1,4,30,9,20,20,0,rejected,other,,ann,,,,,,",
            "kim,,s1,3,1,7,30,9,20,20,0,flagged,,'=1+1,\"kim, the second\",,,,,4,0",
            "kim,,s1,3,added-1,6,1,2,9,9,,,,,,,,,,,");
    assertThat(note().path("reading").asString()).isEqualTo("first");
    assertThat(note().path("readings").get(1).path("name").asString()).isEqualTo("kim");
    assertThat(note().path("readings").get(1).path("blind").asBoolean()).isTrue();
    assertThat(note().path("readings").get(1).path("blind_classes").asBoolean()).isTrue();
  }

  @Test
  void theAdjudicatedReadingGoesBeforeTheFirstAndAnyCanBeChosen() throws Exception {
    firstAndKim();
    Readings.write(slide.read(), ADJUDICATED, "lee", judge(B, Verdict.ACCEPTED));

    assertThat(export().outLines()).contains("s1: the reading adjudicated was exported");
    assertThat(lines("labels.csv")).hasSize(3);
    assertThat(note().path("reading").asString()).isEqualTo("adjudicated");
    CommandRun kims = export("--reading", "KIM", "--force", "--json");
    assertThat(kims.status()).isZero();
    assertThat(
            JsonMapper.shared()
                .readTree(String.join("\n", kims.outLines()))
                .path("slides")
                .get(0)
                .path("reading")
                .asString())
        .isEqualTo("kim");
    assertThat(lines("labels.csv")).hasSize(4);
    assertThat(lines("readings.csv")).contains("kim,2,s1,3,added-1,6,1,2,9,9,,,,,,,,,,,");
    assertThat(export("--reading", "first", "--force").outLines())
        .contains("s1: the reading first was exported");
    assertThat(lines("labels.csv")).hasSize(2);
  }

  @Test
  void aReadingThatIsNotThereIsAnErrorForExportAndCheck() throws Exception {
    firstAndKim();

    CommandRun run = export("--reading", "lee");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.errLines().toString()).contains("s1: there is no reading lee");
    assertThat(temp.resolve("out/s1")).doesNotExist();
    assertThat(CommandRun.of("check", slide.folder(), "--reading", "lee").status()).isEqualTo(3);
    assertThat(CommandRun.of("check", slide.folder(), "--reading", "kim").status()).isZero();
    assertThat(export("--reading", "a b").status()).isEqualTo(2);
  }

  @Test
  void aReadingThatCannotBeReadIsSaidAndTheRestIsExported() throws Exception {
    firstAndKim();
    slide.file("review-lee.json", "{");

    CommandRun run = export();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.errLines().toString()).contains("review-lee.json", "a reading that can be read");
    assertThat(lines("readings.csv")).hasSize(6);
    assertThat(CommandRun.of("check", slide.folder()).status()).isEqualTo(1);
    assertThat(export("--reading", "lee", "--force").status()).isEqualTo(3);
  }

  @Test
  void aSlideWithoutOtherReadingsHasTheFilesThatItAlwaysHad() throws Exception {
    Readings.write(slide.read(), ReadingTerms.FIRST, "ann", judge(A, Verdict.ACCEPTED));

    CommandRun run = export();

    assertThat(run.outLines()).hasSize(1);
    try (Stream<Path> files = Files.list(temp.resolve("out/s1"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "0_0.jpg",
              "0_1.jpg",
              "1_0.jpg",
              "1_1.jpg",
              "annotation",
              "cells.csv",
              "export.json",
              "labels.csv");
    }
  }

  /** Else every cell whose class a reader could not see would count as agreed with the imager. */
  @Test
  void agreementOfClassesIsOfThoseOfWhichBothSaidSomething() throws Exception {
    firstAndKim();
    JsonNode before = agreement();
    assertThat(before.path("verdict").path("n").asInt()).isEqualTo(2);
    assertThat(before.path("class").path("n").asInt()).isZero();

    Readings.write(
        slide.read(),
        KIM,
        "kim",
        judge(A, Verdict.ACCEPTED),
        new Act.Classify(List.of(A), new PreClass(5)));

    assertThat(agreement().path("class").path("n").asInt()).isEqualTo(1);
    assertThat(agreement().path("class").path("agreement").asDouble()).isEqualTo(1);
  }

  private JsonNode agreement() {
    CommandRun run = CommandRun.of("agree", slide.folder(), "--json");
    return JsonMapper.shared().readTree(String.join("\n", run.outLines())).path("pooled");
  }
}
