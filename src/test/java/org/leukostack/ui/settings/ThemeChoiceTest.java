package org.leukostack.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Settings files rely on these names, whatever the constants are called. */
class ThemeChoiceTest {

  @Test
  void themesAreStoredByTheseNames() {
    assertThat(Stream.of(ThemeChoice.values()).map(ThemeChoice::storedName))
        .containsExactly("SYSTEM", "LIGHT", "DARK");
    assertThat(ThemeChoice.ofStoredName("LIGHT")).isEqualTo(ThemeChoice.LIGHT);
    assertThat(ThemeChoice.ofStoredName("DARK")).isEqualTo(ThemeChoice.DARK);
  }

  @Test
  void anUnknownThemeIsThatOfTheSystem() {
    assertThat(ThemeChoice.ofStoredName("SEPIA")).isEqualTo(ThemeChoice.SYSTEM);
    assertThat(ThemeChoice.ofStoredName(null)).isEqualTo(ThemeChoice.SYSTEM);
  }
}
