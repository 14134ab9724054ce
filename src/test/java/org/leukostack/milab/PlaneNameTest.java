package org.leukostack.milab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaneNameTest {

  @Test
  void readsTheFiveNumbers() {
    assertThat(PlaneName.parse("0152_22800_54359_006_21749.jpg"))
        .contains(new PlaneName(152, 22800, 54359, 6, 21749));
    assertThat(PlaneName.parse("1_-5_-0070_2147483647_0.JPEG"))
        .contains(new PlaneName(1, -5, -70, Integer.MAX_VALUE, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000_1_1_000_1.jpg",
        "-001_1_1_000_1.jpg",
        "0001_1_1_-01_1.jpg",
        "0001_1_1_000.jpg",
        "0001_1_1_000_1_1.jpg",
        "0001_1_1_000_1.jpg.jpg",
        "x0001_1_1_000_1.jpg",
        "0001_1_1_2147483648_1.jpg",
        "99999999999999999999_1_1_0_1.jpg",
        "0001_1_1_000_1.png",
        "\u0661_1_1_000_1.jpg",
        "0001_+1_1_000_1.jpg"
      })
  void refusesOtherNames(String name) {
    assertThat(PlaneName.parse(name)).isEmpty();
  }

  @Test
  void knowsWhichFilesClaimToBeJpegs() {
    assertThat(PlaneName.claimsJpeg("a.jpg")).isTrue();
    assertThat(PlaneName.claimsJpeg("a.JpEg")).isTrue();
    assertThat(PlaneName.claimsJpeg("a.png")).isFalse();
    assertThat(PlaneName.claimsJpeg("ajpg")).isFalse();
    assertThat(PlaneName.claimsJpeg("._0152_22800_54359_006_21749.jpg")).isFalse();
  }
}
