package org.leukostack.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpelledTest {

  private enum Planet implements Spelled {
    MARS,
    RED_GIANT
  }

  @Test
  void aConstantIsFoundByItsSpellingOnly() {
    assertThat(Spelled.find(Planet.class, "red_giant")).contains(Planet.RED_GIANT);
    assertThat(Spelled.find(Planet.class, Planet.MARS.spelling())).contains(Planet.MARS);
    assertThat(Spelled.find(Planet.class, "RED_GIANT")).isEmpty();
    assertThat(Spelled.find(Planet.class, "moon")).isEmpty();
  }
}
