package org.leukostack.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of blood by the tables of the Revised Romanization, syllable by syllable. */
class RomanisationTest {

  @ParameterizedTest
  @CsvSource({
    "호중구,hojunggu",
    "림프구,rimpeugu",
    "단핵구,danhaekgu",
    "호산구,hosangu",
    "호염기구,hoyeomgigu",
    "백혈구,baekhyeolgu",
    "까,kka",
    "값,gap",
    "힣,hit"
  })
  void syllables(String hangul, String latin) {
    StringBuilder all = new StringBuilder();
    hangul.codePoints().forEach(c -> all.append(Romanisation.of(c)));
    assertThat(all).hasToString(latin);
  }
}
