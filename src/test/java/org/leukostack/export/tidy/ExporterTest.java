package org.leukostack.export.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.export.tidy.ThreeCells.cells;
import static org.leukostack.export.tidy.ThreeCells.noise;
import static org.leukostack.export.tidy.ThreeCells.threeCells;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.leukostack.check.Depth;
import org.leukostack.check.FolderCheck;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.LeftOut;
import org.leukostack.jpeg.Jpegs;
import org.leukostack.jpeg.Picture;
import org.leukostack.jpeg.Region;
import org.leukostack.jpeg.TestPictures;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Plane;
import org.leukostack.model.PlaneFault;
import org.leukostack.model.Problem;
import org.leukostack.slides.Slide.Ready;
import org.leukostack.testing.FieldOfView;
import org.leukostack.testing.PlaneFile;

class ExporterTest extends ExportTest {

  /** Adds a field and writes it. */
  private Field field(int imageNumber, Consumer<FieldOfView> told) {
    slide.with(imageNumber, told).write();
    return slide.last();
  }

  private List<String> table(String name) throws Exception {
    return Files.readAllLines(root.resolve("s1").resolve(name));
  }

  @Test
  void writesCropsStripsAndTables() throws Exception {
    field(7, threeCells(2));
    field(2, threeCells(2));
    List<String> told = new ArrayList<>();

    ExportReport report =
        Exporter.run(Plans.of(slide, root), (done, all) -> told.add(done + "/" + all));

    assertThat(exported())
        .containsExactly(
            "0_0.jpg",
            "0_1.jpg",
            "1_0.jpg",
            "1_1.jpg",
            "2_0.jpg",
            "2_1.jpg",
            "3_0.jpg",
            "3_1.jpg",
            "annotation",
            "cells.csv",
            "export.json",
            "labels.csv");
    assertThat(exported("annotation")).containsExactly("0.jpg", "1.jpg", "2.jpg", "3.jpg");
    assertThat(table("labels.csv"))
        .containsExactly(
            ",crop_index,test_id,img_num,cell_location",
            "0,0,s1,2,\"[40, 20, 10, 12]\"",
            "1,1,s1,2,\"[80, 50, 20, 30]\"",
            "2,2,s1,7,\"[40, 20, 10, 12]\"",
            "3,3,s1,7,\"[80, 50, 20, 30]\"");
    assertThat(table("cells.csv")).hasSize(7);
    assertThat(table("cells.csv").getFirst())
        .isEqualTo(
            "crop_index,test_id,img_num,cell_index,class,x,y,w,h,crop_x,crop_y,milab_focus,"
                + "sharpest,verdict,reason,comment,reviewer,original_x,original_y,original_w,"
                + "original_h,original_class,best_focus");
    assertThat(table("cells.csv").get(1)).matches("0,s1,2,0,5,40,20,10,12,29,10,1,[01],,,,,,,,,,");
    assertThat(table("cells.csv").get(2)).isEqualTo(",s1,2,r,0,3,4,5,5,0,0,1,,,,,,,,,,,");
    assertThat(table("cells.csv").get(3)).matches("1,s1,2,2,3,80,50,20,30,64,32,1,[01],+");
    assertThat(told).containsExactly("1/2", "2/2");
    assertThat(report.isComplete()).isTrue();
    assertThat(report.fields()).isEqualTo(2);
    assertThat(report.cells()).isEqualTo(4);
    assertThat(report.files()).isEqualTo(4 * 3 + 3);
    assertThat(report.destination()).isEqualTo(root.resolve("s1"));
    assertThat(report.problems())
        .hasSize(2)
        .allMatch(p -> p instanceof Problem.BoxLeavesImage b && b.cell().cellKey().equals("2"));
    assertThat(FolderContent.names(root)).containsExactly("s1");
  }

  @Test
  void sharpestIsThePlaneWithDetail() throws Exception {
    byte[] black = TestPictures.jpeg(Picture.black(ThreeCells.WIDTH, ThreeCells.HEIGHT, 3));
    field(1, f -> cells(f.plane(black).plane(noise(1, 1)).plane(black)));

    export();

    assertThat(table("cells.csv").get(1)).matches("0,s1,1,0,5,40,20,10,12,29,10,1,1,+");
  }

  @Test
  void greyPlanesGiveGreyCropsAndStripInColour() throws Exception {
    field(1, f -> cells(f.planes(2, k -> noise(1, k, 1))));

    export();

    assertThat(channels("0_0.jpg")).isEqualTo(1);
    assertThat(channels("annotation/0.jpg")).isEqualTo(3);
  }

  private int channels(String file) throws Exception {
    byte[] jpeg = Files.readAllBytes(root.resolve("s1").resolve(file));
    return Jpegs.reader().read(jpeg, List.of(new Region(0, 0, 8, 8))).pictures().get(0).channels();
  }

  @Test
  void padsCropsOfImageThatIsSmaller() throws Exception {
    field(1, threeCells(2));

    Exporter.run(
        ExportPlan.of(
            ExportRequest.of(Ready.unreviewed(slide.folder()), root).withCropSize(120).withJobs(1)),
        (done, all) -> {});

    byte[] jpeg = Files.readAllBytes(root.resolve("s1/0_0.jpg"));
    byte[] corner =
        Jpegs.reader().read(jpeg, List.of(new Region(112, 80, 8, 40))).pictures().get(0).samples();
    assertThat(corner).containsOnly(0);
    assertThat(table("cells.csv").get(1)).contains("40,20,10,12,0,0,1,");
  }

  @Test
  void missingPlaneIsBlackInTheStripAndShiftsNothing() throws Exception {
    Field field = field(1, f -> cells(f.plane(noise(1, 0)).missing().plane(noise(1, 2))));

    ExportReport report = export();

    assertThat(exported()).contains("0_0.jpg", "0_2.jpg").doesNotContain("0_1.jpg");
    byte[] strip = Files.readAllBytes(root.resolve("s1/annotation/0.jpg"));
    Picture tile = Jpegs.reader().read(strip, List.of(new Region(40, 0, 16, 32))).pictures().get(0);
    assertThat(tile.samples()).containsOnly(0);
    assertThat(report.leftOut()).containsExactly(new LeftOut.MissingPlanes(field, List.of(1)));
    assertThat(report.files()).isEqualTo(2 * 2 + 2 + 3);
  }

  @Test
  void fieldWithUndecodablePlaneClosesUp() throws Exception {
    for (int image = 1; image <= 5; image++) {
      field(image, threeCells(2));
    }
    Path whole = temp.resolve("whole");
    Exporter.run(Plans.of(slide, whole), (done, all) -> {});
    Plane bad = slide.folder().fields().get(1).planes().get(1);
    byte[] jpeg = Files.readAllBytes(bad.file());
    Files.write(bad.file(), PlaneFile.half(jpeg));

    ExportReport report = export();

    Field field = slide.folder().fields().get(1);
    assertThat(report.leftOut())
        .containsExactly(new LeftOut.WholeField(field, 2, LeftOut.Cause.UNDECODABLE_PLANE));
    assertThat(report.problems())
        .filteredOn(Problem.UndecodablePlane.class::isInstance)
        .extracting(p -> ((Problem.UndecodablePlane) p).fault().kind())
        .containsExactly(PlaneFault.Kind.TRUNCATED);
    assertThat(report.cells()).isEqualTo(8);
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> all = FolderContent.hashes(whole.resolve("s1"));
    for (int crop = 0; crop < 8; crop++) {
      int before = crop < 2 ? crop : crop + 2;
      for (String name : List.of("%d_0.jpg", "%d_1.jpg", "annotation/%d.jpg")) {
        expected.put(name.formatted(crop), all.get(name.formatted(before)));
      }
    }
    Map<String, String> found = FolderContent.hashes(root.resolve("s1"));
    found.keySet().removeAll(List.of("labels.csv", "cells.csv", "export.json"));
    assertThat(found).isEqualTo(expected);
    assertThat(table("labels.csv").get(3)).isEqualTo("2,2,s1,3,\"[40, 20, 10, 12]\"");
    assertThat(table("cells.csv").get(4)).isEqualTo(",s1,2,0,5,40,20,10,12,,,1,,,,,,,,,,,");
  }

  @Test
  void badPlanesAreCalledWhatTheCheckCallsThem() throws Exception {
    Path folder = field(1, threeCells(2)).planes().get(0).file();
    Path large = field(2, threeCells(2)).planes().get(1).file();
    Files.delete(folder);
    Files.createDirectory(folder);
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(33L << 20);
    }

    List<Problem> exported = export().problems();

    assertThat(exported)
        .filteredOn(Problem.UndecodablePlane.class::isInstance)
        .extracting(p -> ((Problem.UndecodablePlane) p).fault().kind())
        .containsExactly(PlaneFault.Kind.UNREADABLE, PlaneFault.Kind.TOO_LARGE);
    assertThat(FolderCheck.run(slide.folder(), Depth.DECODE, 1, (field, found, done, all) -> {}))
        .containsExactlyInAnyOrderElementsOf(exported);
  }

  @Test
  void planeOfAnotherSizeIsReportedAndPadded() throws Exception {
    byte[] smaller = TestPictures.jpeg(TestPictures.noise(60, 40, 3, 1));
    field(1, f -> cells(f.plane(smaller).plane(noise(1, 1)).plane(noise(1, 2))));

    ExportReport report = export();

    assertThat(report.problems())
        .contains(
            new Problem.PlaneSizeDiffers(
                slide.folder().fields().getFirst().planes().getFirst(),
                new ImageSize(96, 64),
                new ImageSize(60, 40)));
    assertThat(report.isComplete()).isTrue();
    byte[] outside = Files.readAllBytes(root.resolve("s1/1_0.jpg"));
    assertThat(Jpegs.reader().read(outside, List.of(new Region(0, 0, 32, 32))).pictures().get(0))
        .satisfies(p -> assertThat(p.samples()).containsOnly(0));
  }

  @Test
  void saysWhatItLeftOut() throws Exception {
    Field ambiguous = field(1, threeCells(2).andThen(f -> f.duplicate(noise(1, 1))));
    Field unknown = field(2, f -> f.planes(2).notAnalysed());
    Field odd = field(3, threeCells(2).andThen(f -> f.unreadable("7").unreadable("8")));
    Field endless = field(4, threeCells(2).andThen(f -> f.stackSize(9999)));

    ExportReport report = export();

    assertThat(report.leftOut())
        .containsExactly(
            new LeftOut.WholeField(ambiguous, 2, LeftOut.Cause.AMBIGUOUS_STACK),
            new LeftOut.WholeField(unknown, 0, LeftOut.Cause.NO_ANALYSIS),
            new LeftOut.UnreadableCells(odd, List.of("7", "8")),
            new LeftOut.WholeField(endless, 2, LeftOut.Cause.STACK_TOO_LONG));
    assertThat(report.problems())
        .contains(new Problem.StackTooLong(slide.folder().path(), endless, 65_500 / 32));
    assertThat(report.fields()).isEqualTo(1);
    assertThat(report.cells()).isEqualTo(2);
  }

  @Test
  void slideWithoutWhiteCellsGivesTablesWithHeadersOnly() throws Exception {
    field(1, f -> f.planes(2));

    ExportReport report = export();

    assertThat(report.isComplete()).isTrue();
    assertThat(exported()).containsExactly("annotation", "cells.csv", "export.json", "labels.csv");
    assertThat(exported("annotation")).isEmpty();
    assertThat(table("labels.csv")).hasSize(1);
    assertThat(table("cells.csv")).hasSize(1);
  }

  @Test
  void damagedPlaneIsExportedAndReported() throws Exception {
    Field field = field(1, threeCells(2));
    Path file = field.planes().get(1).file();
    byte[] jpeg = Files.readAllBytes(file);
    int end = jpeg.length - 2;
    byte[] damaged = Arrays.copyOf(jpeg, jpeg.length + 100);
    Arrays.fill(damaged, end, damaged.length - 2, (byte) 0x55); // data after the last block
    damaged[damaged.length - 2] = (byte) 0xFF;
    damaged[damaged.length - 1] = (byte) 0xD9;
    Files.write(file, Arrays.copyOf(damaged, damaged.length));
    int middle = (jpeg.length + 600) / 2;
    Arrays.fill(damaged, middle, middle + 40, (byte) 0xFF);
    damaged[middle + 40] = (byte) 0xD0; // a restart that nobody expects
    Files.write(file, damaged);

    ExportReport report = export();

    assertThat(report.cells()).isEqualTo(2);
    assertThat(report.problems())
        .filteredOn(Problem.DamagedPlane.class::isInstance)
        .isNotEmpty()
        .allMatch(p -> ((Problem.DamagedPlane) p).plane().stackNumber() == 1);
  }

  @Test
  void reportsNoProblemTwice() throws Exception {
    field(1, threeCells(2));
    Problem known =
        new Problem.BoxLeavesImage(
            slide.folder().analysisFile(), slide.last().cells().getLast(), new ImageSize(96, 64));

    slide.problem(known);

    assertThat(export().problems()).containsExactly(known);
  }
}
