package org.leukostack.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The names of readings are safe as names of files. */
class ReadingNameTest {

  @Test
  void lettersDigitsHyphensAndLowLinesAreNames() {
    for (String name : List.of("kim", "Kim-2", "a_b", "김철수", "é", "7", "x".repeat(40))) {
      assertThat(ReadingName.of(name)).as(name).isPresent();
    }
  }

  @Test
  void whatNoFileSystemTakesOrWhatLeadsElsewhereIsNone() {
    for (String name :
        List.of("", "a b", "a/b", "..", "a.b", "a\\b", "a:b", "a\nb", "*", "x".repeat(41))) {
      assertThat(ReadingName.of(name)).as(name).isEmpty();
    }
  }

  @Test
  void aNameIsOneHoweverItsAccentsAreSpelled() {
    assertThat(ReadingName.of("e\u0301")).isEqualTo(ReadingName.of("\u00e9"));
  }

  @Test
  void theFirstOneComesFirst() {
    assertThat(ReadingName.FIRST).isLessThan(new ReadingName("ann"));
    assertThat(new ReadingName("zoe")).isGreaterThan(new ReadingName("ann"));
  }
}
