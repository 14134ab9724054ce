package org.leukostack.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeNamesTest {

  /** As Java 25 calls the encoding in the locales C, de_DE, C.UTF-8 and on a Mac. */
  @ParameterizedTest
  @CsvSource({
    "slide, ANSI_X3.4-1968, false",
    "sli\uFFFD\uFFFDde, ANSI_X3.4-1968, true",
    "Gerät, ISO-8859-1, false",
    "sli\uFFFDde, UTF-8, false",
    "백혈구, UTF-8, false",
    "sli\uFFFDde, '', true",
  })
  void tellsWhetherLettersAreLost(String name, String encoding, boolean garbled) {
    assertThat(NativeNames.isGarbled(name, encoding)).isEqualTo(garbled);
  }
}
