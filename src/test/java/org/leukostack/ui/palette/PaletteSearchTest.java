package org.leukostack.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leukostack.model.PreClass;

class PaletteSearchTest {

  private static final List<PaletteEntry> ALL =
      List.of(
          entry(1, "platelet", 1),
          entry(2, "Monocyte", null),
          entry(3, "Éosinophile", 5),
          entry(12, "단핵구", 2),
          entry(21, "Promonocyte", null),
          entry(40, "Band 2", null));

  private static PaletteEntry entry(int number, String name, @Nullable Integer digit) {
    return new PaletteEntry(
        new PreClass(number), name, "#000000", Optional.ofNullable(digit), 0, false);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '1 2 3 12 21 40'",
    "12, 12",
    "2, '2 12 21 40'", // the number, the digit, what begins so, a part of the name
    "1, '1 12'",
    "5, 3",
    "mono, '2 21'",
    "MONO, '2 21'",
    "eosin, 3",
    "단, 12",
    "다, 12", // half of a syllable
    "ㄷ, 12",
    "' platelet ', 1",
    "basophil, ''"
  })
  void findsByNumberDigitAndName(String typed, String numbers) {
    assertThat(
            String.join(
                " ",
                new PaletteSearch(typed)
                    .find(ALL).stream().map(e -> "" + e.preClass().number()).toList()))
        .isEqualTo(numbers);
  }

  @ParameterizedTest
  @CsvSource({"12, 12", "' 7 ', 7", "１２, 12", "-1, -1", "1a, -1", "'', -1", "12345678901, -1"})
  void aNumberIsOneOfAnyClass(String typed, int number) {
    assertThat(new PaletteSearch(typed).number().orElse(-1)).isEqualTo(number);
  }
}
