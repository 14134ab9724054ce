package org.leukostack.export.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.export.tidy.ThreeCells.cells;
import static org.leukostack.export.tidy.ThreeCells.noise;
import static org.leukostack.export.tidy.ThreeCells.threeCells;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.slides.Slide.Ready;
import org.leukostack.testing.Slide;

/** A field is exported as if there were no others, although one exporter works many of them. */
class FieldAfterFieldTest {

  private static final int STACK = 3;

  @TempDir Path temp;

  @Test
  void whatOneFieldHadIsNotInTheStripsOfTheNext() throws Exception {
    Map<String, String> alone = export("alone", false);
    Map<String, String> after = export("after", true);

    for (int cell = 0; cell < 2; cell++) {
      for (String name : List.of("annotation/%d.jpg", "%d_0.jpg", "%d_2.jpg")) {
        assertThat(after.get(name.formatted(cell + 4)))
            .isNotNull()
            .isEqualTo(alone.get(name.formatted(cell)));
      }
    }
  }

  /**
   * Exports a field that lacks a plane: by itself, or after one of a lower stack and a whole one.
   */
  private Map<String, String> export(String name, boolean afterOthers) throws Exception {
    Slide slide = Slide.at(temp.resolve("slides").resolve(name));
    if (afterOthers) {
      slide.with(1, threeCells(STACK - 1)).with(2, threeCells(STACK));
    }
    slide.with(7, f -> cells(f.plane(noise(7, 0)).missing().plane(noise(7, STACK - 1)))).write();
    ExportPlan plan =
        ExportPlan.of(
            ExportRequest.of(Ready.unreviewed(slide.folder()), temp.resolve("out"))
                .withCropSize(32)
                .withJobs(1));
    Exporter.run(plan, (done, all) -> {});
    return FolderContent.hashes(temp.resolve("out").resolve(name));
  }
}
