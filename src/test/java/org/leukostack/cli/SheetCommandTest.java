package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingTerms;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.RejectReason;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Readings;
import org.leukostack.testing.SlideOnDisk;

/** The contact sheet: what is on it, and that it is the same every time. */
class SheetCommandTest {

  @TempDir Path temp;
  private SlideOnDisk slide;

  @BeforeEach
  void paint() throws Exception {
    slide = TwoCells.paint(temp.resolve("s1"), 3, f -> f.cell(new PreClass(5), box(50, 9, 20, 20)));
    Readings.write(
        slide.read(),
        ReadingTerms.FIRST,
        "ann",
        new Act.Judge(List.of(new CellId(3, "0")), Verdict.REJECTED, RejectReason.OUT_OF_FOCUS),
        new Act.Comment(List.of(new CellId(3, "0")), "호중구 \u6f22"),
        new Act.Judge(List.of(new CellId(3, "1")), Verdict.ACCEPTED, null));
  }

  private Path made() {
    return temp.resolve("out/s1.pdf");
  }

  private CommandRun sheet(Object... more) {
    return CommandRun.of(
        Locale.ENGLISH,
        Stream.concat(
                Stream.of("sheet", slide.folder(), "-o", temp.resolve("out"), "--crop-size", 32),
                Stream.of(more))
            .toArray());
  }

  private static String textOf(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }

  @Test
  void cellsStandByClassWithTheirStripsAndVerdicts() throws Exception {
    CommandRun run = sheet();

    assertThat(run.status()).as(run.err()).isLessThan(2);
    assertThat(run.outLines().toString()).contains("s1.pdf: 3 cells, 1 page");
    String text = textOf(made());
    assertThat(text)
        .contains("class 4: 1 cell, 33.3", "class 5: 2 cells, 66.7", "rejected: out of focus");
    assertThat(text.indexOf("accepted")).isLessThan(text.indexOf("class 5"));
    assertThat(text).contains("field 3, cell 1", "ann", "sharpest by measure");
    Path other = temp.resolve("export");
    CommandRun.of("export", slide.folder(), "-o", other, "--crop-size", 32, "--only", "all");
    try (PDDocument document = Loader.loadPDF(made().toFile())) {
      PDPage page = document.getPage(0);
      int strips = 0;
      for (COSName name : page.getResources().getXObjectNames()) {
        PDImageXObject image = (PDImageXObject) page.getResources().getXObject(name);
        try (var jpeg = image.getStream().getCOSObject().createRawInputStream()) {
          byte[] bytes = jpeg.readAllBytes();
          assertThat(strips(other)).anyMatch(strip -> Arrays.equals(strip, bytes));
        }
        strips++;
      }
      assertThat(strips).isEqualTo(3);
    }
  }

  private static List<byte[]> strips(Path export) throws IOException {
    try (Stream<Path> files = Files.list(export.resolve("s1/annotation"))) {
      List<Path> all = files.toList();
      List<byte[]> bytes = new ArrayList<>();
      for (Path file : all) {
        bytes.add(Files.readAllBytes(file));
      }
      return bytes;
    }
  }

  @Test
  void theSameSlideGivesTheSameBytes() throws Exception {
    sheet("--jobs", 1);
    byte[] first = Files.readAllBytes(made());

    assertThat(sheet().status()).isEqualTo(3);
    assertThat(sheet("--force", "--jobs", 3).status()).isLessThan(2);

    assertThat(made()).hasBinaryContent(first);
    assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("CreationDate");
    try (Stream<Path> files = Files.list(temp.resolve("out"))) {
      assertThat(files).containsExactly(made());
    }
  }

  /** Of Korean letters either a font is found, or it is said that there is none. */
  @Test
  void koreanIsThereOrSaidToBeSpeltInLatinLetters() throws Exception {
    CommandRun run = sheet();

    String text = textOf(made());
    if (run.err().contains("spelt in Latin letters")) {
      assertThat(text).contains("hojunggu", "No font with Korean letters was found");
    } else {
      assertThat(text).contains("호중구");
    }
  }

  @Test
  void whatCannotBeIsSaid() throws Exception {
    assertThat(CommandRun.of("sheet", slide.folder(), "-o", slide.folder()).status()).isEqualTo(3);
    assertThat(sheet("--font", temp.resolve("none.ttf")).status()).isEqualTo(2);
    assertThat(CommandRun.of("sheet", slide.folder(), temp.resolve("s2"), "-o", "one.pdf").status())
        .isEqualTo(2);
    Path damaged = Files.writeString(temp.resolve("damaged.ttf"), "no font");
    assertThat(sheet("--font", damaged).status()).isEqualTo(2);
    assertThat(made()).doesNotExist();
    assertThat(sheet("--only", "accepted").outLines().toString()).contains("1 cell, 1 page");
  }
}
