package org.leukostack.export.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.export.tidy.ThreeCells.threeCells;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.export.CellBatch;
import org.leukostack.export.Crop;
import org.leukostack.export.CropSink;
import org.leukostack.export.ExportCrew;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.FieldOutcome;
import org.leukostack.export.FieldSink;
import org.leukostack.export.JoinedSink;
import org.leukostack.model.Field;
import org.leukostack.testing.Slide;

/** Other formats take their crops from the run that makes the layout of the published data set. */
class CropSinkTest {

  @TempDir Path temp;
  private Slide slide;

  @BeforeEach
  void makeSlide() throws IOException {
    slide = Slide.at(temp.resolve("slides/s1"));
    slide.with(1, threeCells(3)).with(2, threeCells(3)).write();
  }

  /** Keeps the files of all crops, by image number, place of the cell, and stack number. */
  private record Memory(Map<String, byte[]> crops) implements CropSink {

    @Override
    public FieldSink open() {
      List<CellBatch> batches = new ArrayList<>();
      return new FieldSink() {
        @Override
        public long bytesPerCell(Field field) {
          return 1;
        }

        @Override
        public void begin(CellBatch cells) {
          batches.add(cells);
        }

        @Override
        public void crop(int cell, int stackNumber, Crop crop) {
          CellBatch batch = batches.getLast();
          String name =
              batch.field().imageNumber() + ":" + (batch.first() + cell) + ":" + stackNumber;
          assertThat(crops.put(name, crop.jpeg())).as(name).isNull();
        }

        @Override
        public void end() {}

        @Override
        public void drop(Field field) {
          crops.keySet().removeIf(name -> name.startsWith(field.imageNumber() + ":"));
        }
      };
    }
  }

  private List<FieldOutcome> run(CropSink other) throws Exception {
    ExportPlan plan = Plans.of(slide, temp.resolve("out"));
    Path out = Files.createDirectories(temp.resolve("out/annotation")).getParent();
    CropFiles files = new CropFiles(out, null);
    CropNumbers numbers = new CropNumbers(plan.exportedFields());
    CropSink both = new JoinedSink(List.of(() -> new TidySink(files, numbers, 32), other));
    try (ExportCrew crew = new ExportCrew(plan, both)) {
      return crew.export((done, all) -> {});
    }
  }

  @Test
  void twoSinksTakeTheSameCropsFromOneRun() throws Exception {
    Exporter.run(Plans.of(slide, temp.resolve("whole")), (done, all) -> {});
    Map<String, byte[]> crops = new ConcurrentHashMap<>();

    List<FieldOutcome> outcomes = run(new Memory(crops));

    assertThat(outcomes).extracting(o -> o.field().imageNumber()).containsExactly(1, 2);
    assertThat(crops).hasSize(12);
    for (int crop = 0; crop < 4; crop++) {
      for (int k = 0; k < 3; k++) {
        String name = crop + "_" + k + ".jpg";
        assertThat(crops.get((1 + crop / 2) + ":" + crop % 2 + ":" + k))
            .as(name)
            .isEqualTo(Files.readAllBytes(temp.resolve("whole/s1").resolve(name)))
            .isEqualTo(Files.readAllBytes(temp.resolve("out").resolve(name)));
      }
    }
    assertThat(temp.resolve("out/annotation/3.jpg"))
        .hasSameBinaryContentAs(temp.resolve("whole/s1/annotation/3.jpg"));
  }

  @Test
  void nothingOfAFieldThatBreaksStaysInAnySink() throws Exception {
    Files.write(slide.folder().fields().getFirst().planes().getLast().file(), new byte[] {1});
    Map<String, byte[]> crops = new ConcurrentHashMap<>();

    List<FieldOutcome> outcomes = run(new Memory(crops));

    assertThat(outcomes.getFirst()).isInstanceOf(FieldOutcome.Undecodable.class);
    assertThat(crops.keySet()).hasSize(6).allMatch(name -> name.startsWith("2:"));
    assertThat(FolderContent.names(temp.resolve("out")))
        .contains("2_0.jpg", "3_2.jpg")
        .noneMatch(name -> name.startsWith("0_") || name.startsWith("1_"));
  }
}
