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
}
