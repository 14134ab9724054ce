package org.leukostack.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CappedTest {

  private static List<String> rows(int most, String... words) {
    List<Capped<String>> rows = Capped.rows(List.of(words), word -> word.charAt(0), most);
    return rows.stream()
        .map(
            row ->
                switch (row) {
                  case Capped.One<String>(String one) -> one;
                  case Capped.More<String>(String last, int count) -> last + "+" + count;
                })
        .toList();
  }

  @Test
  void theFirstOfEachKindAreToldAndTheOthersCountedBehindThem() {
    assertThat(rows(2, "a1", "b1", "a2", "a3", "b2", "a4", "a5"))
        .containsExactly("a1", "b1", "a2", "a2+3", "b2");
  }

  @Test
  void oneMoreTakesNoMoreRoomThanToSaySo() {
    assertThat(rows(2, "a1", "a2", "a3")).containsExactly("a1", "a2", "a3");
    assertThat(rows(2, "a1", "a2", "a3", "a4")).containsExactly("a1", "a2", "a2+2");
    assertThat(rows(2)).isEmpty();
  }
}
