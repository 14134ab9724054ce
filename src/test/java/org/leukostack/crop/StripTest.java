package org.leukostack.crop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.leukostack.jpeg.Picture;
import org.leukostack.jpeg.TestPictures;

class StripTest {

  @Test
  void hasCropsSideBySideAndBlackWhereOneIsMissing() {
    Strip strip = new Strip(3, 2);
    strip.put(2, new Picture(2, 2, 3, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}));
    strip.put(0, new Picture(2, 2, 1, new byte[] {21, 22, 23, 24}));

    assertThat(strip.picture().width()).isEqualTo(6);
    assertThat(strip.picture().height()).isEqualTo(2);
    assertThat(strip.picture().channels()).isEqualTo(3);
    assertThat(strip.picture().samples())
        .containsExactly(
            21, 21, 21, 22, 22, 22, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, //
            23, 23, 23, 24, 24, 24, 0, 0, 0, 0, 0, 0, 7, 8, 9, 10, 11, 12);
  }

  @Test
  void isBlackAgainWhereACropIsRemoved() {
    Strip strip = new Strip(2, 1);
    strip.put(0, new Picture(1, 1, 1, new byte[] {21}));
    strip.put(1, new Picture(1, 1, 1, new byte[] {22}));

    strip.remove(0);

    assertThat(strip.picture().samples()).containsExactly(0, 0, 0, 22, 22, 22);
  }

  @Test
  void refusesCropOfAnotherSize() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Strip(3, 2).put(0, TestPictures.grey(2, 3)));
  }
}
