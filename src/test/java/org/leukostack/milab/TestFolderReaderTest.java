package org.leukostack.milab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.files.IoFault;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;

class TestFolderReaderTest {

  @TempDir Path dir;

  @Test
  void groupsPlanesByImageAndStackNumber() throws Exception {
    SlideOnDisk slide =
        Slide.at(dir.resolve("T1"))
            .with(7, f -> f.planes(2))
            .with(3, f -> f.planes(2))
            .analysis("{}")
            .write();

    TestFolder folder = slide.read();

    assertThat(folder.testId()).isEqualTo("T1");
    assertThat(folder.fields()).extracting(Field::imageNumber).containsExactly(3, 7);
    for (Field field : folder.fields()) {
      assertThat(field.planes()).extracting(Plane::stackNumber).containsExactly(0, 1);
      assertThat(field.stackSize()).isEqualTo(2);
      assertThat(List.of(field.stageX(), field.stageY())).containsExactly(22800, 54359);
    }
    assertThat(folder.fields().get(1).plane(1).orElseThrow())
        .isEqualTo(new Plane(slide.planeFile(7, 1), 7, 22800, 54359, 1, 20001));
  }

  @Test
  void ordersImagesByNumberAndNotByName() throws Exception {
    SlideOnDisk slide = Slide.at(dir).analysis("{}").write();
    slide.file("10000_0_0_000_1.jpg", "").file("9999_0_0_000_1.jpg", "");

    assertThat(slide.read().fields()).extracting(Field::imageNumber).containsExactly(9999, 10000);
  }

  @Test
  void missingFolderIsAProblem() throws Exception {
    Path missing = dir.resolve("missing");

    TestFolder folder = TestFolderReader.read(missing);

    assertThat(folder.fields()).isEmpty();
    assertThat(folder.problems()).containsExactly(new Problem.FolderMissing(missing));
  }

  @Test
  void fileInPlaceOfFolderIsAProblem() throws Exception {
    Path file = Files.writeString(dir.resolve("file"), "");

    assertThat(TestFolderReader.read(file).problems())
        .containsExactly(new Problem.FolderMissing(file));
  }

  @Test
  void folderWithoutPlanesIsAProblem() throws Exception {
    SlideOnDisk slide = Slide.at(dir).analysis("{}").write();

    assertThat(slide.read().problems()).containsExactly(new Problem.NoPlanes(dir, 0));
    Files.createDirectory(dir.resolve("slides"));
    Files.writeString(dir.resolve("notes.txt"), "");
    Path picture = Files.writeString(dir.resolve("smear.jpg"), "");
    assertThat(slide.read().problems())
        .containsExactlyInAnyOrder(
            new Problem.NoPlanes(dir, 3), new Problem.NotAPlaneName(picture));
  }

  @Test
  void missingAnalysisIsToldOnce() throws Exception {
    SlideOnDisk slide =
        Slide.at(dir).with(1, f -> f.planes(1)).with(2, f -> f.planes(1)).withoutAnalysis().write();

    TestFolder folder = slide.read();

    assertThat(folder.problems())
        .containsExactly(new Problem.AnalysisMissing(slide.analysisFile()));
    assertThat(folder.fields()).hasSize(2).noneMatch(Field::analysed);
  }

  @Test
  void folderInPlaceOfAnalysisIsUnreadable() throws Exception {
    SlideOnDisk slide = Slide.at(dir).with(1, f -> f.planes(1)).withoutAnalysis().write();
    Files.createDirectory(slide.analysisFile());

    assertThat(slide.read().problems())
        .containsExactly(
            new Problem.Unreadable(slide.analysisFile(), IoFault.of(IoFault.Kind.NOT_REGULAR)));
  }

  @Test
  void onlyJpegsWithOtherNamesAreOdd() throws Exception {
    SlideOnDisk slide = Slide.at(dir).with(1, f -> f.planes(1)).write();
    slide.file("overview.JPG", "").file("notes.txt", "").file("._" + PlaneFile.name(1, 0), "");
    Files.createDirectory(dir.resolve("tidy_data"));
    Files.createDirectory(dir.resolve("more.jpeg"));

    assertThat(slide.read().problems())
        .containsExactly(
            new Problem.NotAPlaneName(dir.resolve("more.jpeg")),
            new Problem.NotAPlaneName(dir.resolve("overview.JPG")));
  }

  @Test
  void missingPlanesAreAGap() throws Exception {
    byte[] jpeg = PlaneFile.jpeg();
    SlideOnDisk slide =
        Slide.at(dir)
            .with(1, f -> f.planes(5))
            .with(2, f -> f.planes(5))
            .with(3, f -> f.missing().plane(jpeg).missing().plane(jpeg))
            .write();

    TestFolder folder = slide.read();

    Field gappy = folder.fields().get(2);
    assertThat(gappy.stackSize()).isEqualTo(5);
    assertThat(folder.problems())
        .containsExactly(new Problem.StackGap(dir, gappy, List.of(0, 2, 4)));
  }

  @Test
  void longerStackKeepsItsOwnSize() throws Exception {
    SlideOnDisk slide =
        Slide.at(dir)
            .with(1, f -> f.planes(2))
            .with(2, f -> f.planes(2))
            .with(3, f -> f.planes(4))
            .write();

    assertThat(slide.read().fields()).extracting(Field::stackSize).containsExactly(2, 2, 4);
  }

  @Test
  void ofStackSizesAsCommonTheLargerIsExpected() throws Exception {
    SlideOnDisk slide = Slide.at(dir).with(1, f -> f.planes(3)).with(2, f -> f.planes(2)).write();

    assertThat(slide.read().fields()).extracting(Field::stackSize).containsExactly(3, 3);
  }

  @Test
  void absurdStackNumberNeitherFillsMemoryNorDecidesForOthers() throws Exception {
    SlideOnDisk slide =
        Slide.at(dir).with(5, f -> f.planes(2)).analysis(analysed(1, 2, 3, 5)).write();
    slide.file("1_22800_54359_999999999_1.jpg", "").file("2_22800_54359_999999999_1.jpg", "");
    slide.file("3_22800_54359_2147483647_1.jpg", "");

    TestFolder folder = slide.read();

    assertThat(folder.fields())
        .extracting(Field::stackSize)
        .containsExactly(1_000_000_000, 1_000_000_000, Integer.MAX_VALUE, 2);
    assertThat(folder.problems())
        .containsExactly(
            new Problem.StackTooLong(dir, folder.fields().get(0), 327),
            new Problem.StackTooLong(dir, folder.fields().get(1), 327),
            new Problem.StackTooLong(dir, folder.fields().get(2), 327));
    assertThat(folder.fields().get(0).missingStackNumbers())
        .isEqualTo(IntStream.range(0, 65_500).boxed().toList());
  }

  @Test
  void longestStackThatFitsAStripIsNotTooLong() throws Exception {
    SlideOnDisk slide = Slide.at(dir).analysis(analysed(1, 2)).write();
    slide.file("1_22800_54359_326_1.jpg", "").file("2_22800_54359_327_1.jpg", "");

    TestFolder folder = slide.read();

    assertThat(folder.problems())
        .containsExactly(
            new Problem.StackGap(
                dir, folder.fields().get(0), IntStream.range(0, 326).boxed().toList()),
            new Problem.StackTooLong(dir, folder.fields().get(1), 327));
  }

  @Test
  void firstByNameHasThePlaceThatOthersClaim() throws Exception {
    SlideOnDisk slide = Slide.at(dir).with(1, f -> f.planes(2)).write();
    slide.file("0001_22800_54359_001_3.jpg", "").file("1_0_0_1_3.jpg", "");

    TestFolder folder = slide.read();

    Field field = folder.fields().getFirst();
    Plane first = field.planes().get(1);
    assertThat(first.fileName()).isEqualTo("0001_22800_54359_001_20001.jpg");
    assertThat(field.duplicates())
        .extracting(Plane::fileName)
        .containsExactly("0001_22800_54359_001_3.jpg", "1_0_0_1_3.jpg");
    assertThat(folder.problems())
        .containsExactly(
            new Problem.DuplicatePlane(field.duplicates().get(0), first),
            new Problem.DuplicatePlane(field.duplicates().get(1), first));
  }

  @Test
  void fieldWithoutEntryIsAProblem() throws Exception {
    SlideOnDisk slide =
        Slide.at(dir).with(1, f -> f.notAnalysed()).with(2, f -> f.planes(1)).write();

    TestFolder folder = slide.read();

    assertThat(folder.problems())
        .containsExactly(new Problem.NoAnalysis(slide.analysisFile(), folder.fields().get(0)));
    assertThat(folder.fields()).extracting(Field::analysed).containsExactly(false, true);
  }

  @Test
  void oneDefectNeverHidesTheRest() throws Exception {
    SlideOnDisk slide =
        Slide.at(dir)
            .with(1, f -> f.planes(2))
            .with(2, f -> f.missing().planes(1))
            .with(4, f -> f.planes(2))
            .write();
    slide.file("odd.jpg", "").file("0001_0_0_001_1.jpg", "");
    slide.analysis(
        """
        {"1": {"img_name": 5, "cell_prediction": {"0": {"prediction": 2, "location": [1, 2, 0, 4],
         "focus": 2}}}, "1": {"cell_prediction": {"a": 7, "b": {"prediction": 2,
         "location": [1, 2, 0, 4], "focus": 2}}}, "7": null, "x": {}} more\
        """);

    List<Problem> problems = slide.read().problems();

    assertThat(problems)
        .extracting(p -> p.getClass().getSimpleName() + " " + p.place().imageNumber())
        .containsExactly(
            "NotAPlaneName null",
            "WrongValue null",
            "WrongValue null",
            "DuplicatePlane 1",
            "StagePositionDiffers 1",
            "NoAnalysis 1",
            "StackGap 2",
            "DuplicateKey 2",
            "OddValue 2",
            "WrongValue 2",
            "FocusOutsideStack 2",
            "NoAnalysis 4",
            "OddValue 8");
  }

  @Test
  void interruptCancels() {
    SlideOnDisk slide = Slide.at(dir).with(1, f -> f.planes(1)).analysis("{}").write();
    Thread.currentThread().interrupt();

    assertThatThrownBy(slide::read).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  private static String analysed(int... imageNumbers) {
    StringBuilder json = new StringBuilder("{");
    for (int image : imageNumbers) {
      json.append(json.length() > 1 ? "," : "")
          .append("\"%d\": {\"img_name\": \"".formatted(image - 1))
          .append(PlaneFile.name(image, 0))
          .append("\", \"cell_prediction\": {}}");
    }
    return json.append("}").toString();
  }
}
