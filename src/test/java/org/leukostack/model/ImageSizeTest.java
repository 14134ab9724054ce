package org.leukostack.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImageSizeTest {

  private static final ImageSize SMALL = new ImageSize(10, 20);
  private static final ImageSize LARGE = new ImageSize(30, 40);

  @Test
  void sizeOfMostPlanesWins() {
    assertThat(ImageSize.mostCommon(List.of(SMALL, LARGE, LARGE))).isEqualTo(LARGE);
    assertThat(ImageSize.mostCommon(List.of(LARGE, LARGE, SMALL))).isEqualTo(LARGE);
  }

  @Test
  void ofSizesAsCommonTheLowestStackNumberDecides() {
    assertThat(ImageSize.mostCommon(List.of(SMALL, LARGE, LARGE, SMALL))).isEqualTo(SMALL);
    assertThat(ImageSize.mostCommon(List.of(LARGE, SMALL))).isEqualTo(LARGE);
  }
}
