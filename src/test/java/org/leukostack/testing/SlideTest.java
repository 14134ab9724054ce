package org.leukostack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.model.PreClass;

class SlideTest {

  @TempDir Path temp;

  @Test
  void whatIsWrittenIsReadAsItWasTold() throws Exception {
    Slide slide =
        Slide.at(temp.resolve("s1"))
            .with(3, f -> f.planes(2).white(box(4, 5, 20, 10)).focus(1).white(box(9, 8, 7, 6)))
            .with(7, f -> f.planes(2).cell("r", PreClass.RED_BLOOD_CELL, box(1, 2, 3, 4)).focus(0))
            .with(9, f -> f.planes(2));

    assertThat(slide.write().read().fields()).isEqualTo(slide.folder().fields());
    assertThat(slide.folder().testId()).isEqualTo("s1");
    assertThat(slide.folder().fields().getFirst().whiteCells()).hasSize(2);
  }

  @Test
  void whatIsWrongWithASlideIsReadAsItWasToldToo() throws Exception {
    byte[] jpeg = PlaneFile.jpeg();
    Slide slide =
        Slide.at(temp.resolve("s1"))
            .with(3, f -> f.plane("no JPEG").missing().plane(jpeg).white(box(4, 5, 6, 7)).focus(0))
            .with(4, f -> f.planes(3).duplicate(jpeg).duplicate(jpeg))
            .with(5, f -> f.planes(3).notAnalysed())
            .with(6, f -> f.planes(3).unreadable("a").white(box(1, 2, 3, 4)).focus(2));

    SlideOnDisk written = slide.write();

    assertThat(written.read().fields()).isEqualTo(slide.folder().fields());
    assertThat(written.planeFile(3, 0)).hasContent("no JPEG");
    assertThat(slide.folder().fields().getFirst().missingStackNumbers()).containsExactly(1);
    assertThat(slide.folder().fields().get(1).duplicates()).hasSize(2);
  }

  @Test
  void theAnalysisMayBeAnyTextAndMayBeMissing() {
    Slide slide = Slide.at(temp.resolve("s1")).with(3, f -> f.planes(1).vanished());

    assertThat(slide.withoutAnalysis().write().analysisFile()).doesNotExist();
    assertThat(slide.write().planeFile(3, 1)).doesNotExist();
    assertThat(Slide.at(temp).analysis("{").write().analysisFile()).hasContent("{");
  }
}
