package org.leukostack.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leukostack.model.ReadingName;

/** Agreement of two and of many readers, against published and counted figures. */
class AgreementTest {

  private static final ReadingName KIM = new ReadingName("kim");
  private static final ReadingName PARK = new ReadingName("park");

  /**
   * K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: four
   * observers, twelve units, with missing data; nominal alpha is 0.743.
   */
  private static final String[] OBSERVERS = {
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 ."
  };

  @Test
  void alphaIsThatOfThePaper() {
    List<List<String>> units = new ArrayList<>();
    for (int unit = 0; unit < 12; unit++) {
      List<String> said = new ArrayList<>();
      for (String observer : OBSERVERS) {
        String label = observer.split(" ")[unit];
        if (!label.equals(".")) {
          said.add(label);
        }
      }
      units.add(said);
    }
    assertThat(Agreement.alpha(units).orElseThrow()).isEqualTo(0.743, within(0.0005));
  }

  @Test
  void alphaIsNotDefinedOfOneLabelOrNoPair() {
    assertThat(Agreement.alpha(List.of(List.of("a", "a"), List.of("a", "a")))).isEmpty();
    assertThat(Agreement.alpha(List.of(List.of("a"), List.of("b")))).isEmpty();
    assertThat(Agreement.alpha(List.of())).isEmpty();
  }

  @Test
  void pairsCountWhatEachTwoSaid() {
    Agreement<String> three =
        new Agreement<>(
            List.of(ReadingName.FIRST, KIM, PARK),
            List.of(List.of("a", "a", "b"), List.of("b", "b", "b"), List.of("a", "c", "a")));
    assertThat(three.n()).isEqualTo(3);
    assertThat(three.agreement().orElseThrow()).isEqualTo(1 / 3.0);
    assertThat(three.pairs())
        .extracting(p -> p.first() + "/" + p.second())
        .containsExactly("first/kim", "first/park", "kim/park");
    ConfusionTable<String> firstAndKim = three.pairs().getFirst().table();
    assertThat(firstAndKim.labels()).containsExactly("a", "b", "c");
    assertThat(firstAndKim.counts())
        .containsExactly(List.of(1, 0, 1), List.of(0, 1, 0), List.of(0, 0, 0));
    assertThat(firstAndKim.agreement().orElseThrow()).isEqualTo(2 / 3.0);
    assertThat(firstAndKim.against("a").counts()).containsExactly(List.of(1, 0), List.of(1, 1));
  }

  @Test
  void fewCellsAndOneLabelAreWeak() {
    List<List<String>> same = Collections.nCopies(29, List.of("a", "a"));
    Agreement<String> few = new Agreement<>(List.of(ReadingName.FIRST, KIM), same);
    assertThat(few.isWeak()).isTrue();
    assertThat(few.isOfOneLabel()).isTrue();
    Agreement<String> enough = few.and(new Agreement<>(few.readings(), List.of(List.of("a", "b"))));
    assertThat(enough.isWeak()).isFalse();
    assertThat(enough.isOfOneLabel()).isFalse();
    assertThat(new Agreement<String>(few.readings(), List.of()).agreement()).isEmpty();
  }
}
