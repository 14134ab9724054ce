package org.leukostack.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.model.Field;
import org.leukostack.model.PreClass;
import org.leukostack.slides.Slide.Ready;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;

/** What an export says that it was made of, while planes are written anew under it. */
class SlideInputsTest {

  private static final byte[] BEFORE = PlaneFile.jpeg();
  private static final byte[] GROWN = Arrays.copyOf(BEFORE, BEFORE.length + 99);

  @TempDir Path temp;
  private SlideOnDisk slide;

  /** Two fields of one plane with a cell each, and one without any. */
  @BeforeEach
  void paint() {
    slide =
        Slide.at(temp.resolve("s1"))
            .with(1, field -> field.plane(BEFORE).cell(new PreClass(5), box(9, 9, 9, 9)).focus(0))
            .with(2, field -> field.plane(BEFORE).cell(new PreClass(5), box(9, 9, 9, 9)).focus(0))
            .with(3, field -> field.plane(BEFORE))
            .write();
  }

  /** Grows a plane once a field is cut, and makes it what it was when all are. */
  private String planesOfExport(int cut, int grown) throws Exception {
    Ready ready = Ready.unreviewed(slide.read());
    ExportRequest request = ExportRequest.of(ready, temp).withCropSize(16).withJobs(1);
    CropSink grows = () -> new Growing(cut, () -> slide.plane(grown, 0, GROWN), new ArrayList<>());
    try (ExportCrew crew = new ExportCrew(ExportPlan.of(request), grows)) {
      assertThat(crew.export((done, all) -> {})).hasSize(2);
      assertThat(Files.size(slide.planeFile(grown, 0))).isEqualTo(GROWN.length);
      slide.plane(grown, 0, BEFORE);
      return SlideInputs.of(ready, crew.planesRead()).planes();
    }
  }

  private String digest(byte[] first, byte[] second, byte[] third) throws Exception {
    String lines =
        "%s\t%d\n%s\t%d\n%s\t%d\n"
            .formatted(
                PlaneFile.name(1, 0), first.length,
                PlaneFile.name(2, 0), second.length,
                PlaneFile.name(3, 0), third.length);
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  @Test
  void aPlaneThatGrowsBeforeItIsReadIsOfTheSizeThatWasRead() throws Exception {
    assertThat(planesOfExport(1, 2)).isEqualTo(digest(BEFORE, GROWN, BEFORE));
  }

  @Test
  void aPlaneThatGrowsBehindItsReaderIsOfTheSizeThatWasRead() throws Exception {
    assertThat(planesOfExport(2, 1)).isEqualTo(digest(BEFORE, BEFORE, BEFORE));
  }

  @Test
  void aPlaneThatNobodyReadsIsOfTheSizeThatItHas() throws Exception {
    slide.plane(3, 0, GROWN);

    assertThat(planesOfExport(1, 1)).isEqualTo(digest(BEFORE, BEFORE, GROWN));
  }

  /** As a field of very many cells, for which its planes are read several times. */
  @Test
  void aPlaneOfTwoSizesIsNoneThatAnybodyHas() throws Exception {
    Ready ready = Ready.unreviewed(slide.read());
    PlanesRead read = new PlanesRead();
    for (int length : new int[] {BEFORE.length, GROWN.length, BEFORE.length}) {
      read.add(ready.folder().fields().getFirst().planes().getFirst(), length);
    }

    assertThat(SlideInputs.of(ready, read).planes())
        .isNotEqualTo(digest(BEFORE, BEFORE, BEFORE))
        .isNotEqualTo(digest(GROWN, BEFORE, BEFORE));
  }

  /** Does something when it is given the crops of a field. */
  private record Growing(int image, Runnable action, List<Integer> begun) implements FieldSink {

    @Override
    public long bytesPerCell(Field field) {
      return 1;
    }

    @Override
    public void begin(CellBatch cells) {
      begun.add(cells.field().imageNumber());
    }

    @Override
    public void crop(int cell, int stackNumber, Crop crop) {}

    @Override
    public void end() {
      if (begun.getLast() == image) {
        action.run();
      }
    }

    @Override
    public void drop(Field field) {}
  }
}
