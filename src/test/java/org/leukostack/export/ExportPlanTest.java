package org.leukostack.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.slides.Slide.Ready;
import org.leukostack.testing.Slide;

class ExportPlanTest {

  private static ExportPlan plan(int cropSize) {
    Ready slide = Ready.unreviewed(Slide.at(Path.of("s1")).folder());
    return ExportPlan.of(
        ExportRequest.of(slide, Path.of("out")).withCropSize(cropSize).withJobs(1));
  }

  @Test
  void takesCropsUpToTheBound() {
    assertThat(plan(1).request().maxStackSize()).isEqualTo(65_500);
    assertThat(plan(ExportRequest.MAX_CROP_SIZE).request().maxStackSize()).isEqualTo(32);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 2001, 26_755, 65_500, Integer.MAX_VALUE})
  void refusesOtherCropSizes(int cropSize) {
    assertThatIllegalArgumentException().isThrownBy(() -> plan(cropSize));
  }
}
