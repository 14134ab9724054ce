package org.leukostack.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cohen's kappa against published figures and the formula written the other way. */
class KappaTest {

  /** J. Cohen (1960), table 1: two judges, three categories, 200 patients; kappa is 0.492. */
  private static final List<List<Integer>> COHEN =
      List.of(List.of(88, 14, 18), List.of(10, 40, 10), List.of(2, 6, 12));

  private static final List<Boolean> LABELS = List.of(false, true);

  @Test
  void isThatOfThePaper() {
    assertThat(Kappa.of(COHEN).value().orElseThrow()).isEqualTo(0.492, within(0.0005));
  }

  /** Formula (13) of Fleiss, Cohen and Everitt, with the diagonal and the rest apart. */
  @Test
  void hasTheStandardErrorOfThePaper() {
    double n = 200;
    double[] rows = {120 / n, 60 / n, 20 / n};
    double[] columns = {100 / n, 60 / n, 40 / n};
    double chance = 0.6 * 0.5 + 0.3 * 0.3 + 0.1 * 0.2;
    double kappa = (140 / n - chance) / (1 - chance);
    double diagonal = 0;
    double rest = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double p = COHEN.get(i).get(j) / n;
        if (i == j) {
          diagonal += p * Math.pow(1 - (rows[i] + columns[i]) * (1 - kappa), 2);
        } else {
          rest += p * Math.pow(columns[i] + rows[j], 2);
        }
      }
    }
    double variance =
        (diagonal + Math.pow(1 - kappa, 2) * rest - Math.pow(kappa - chance * (1 - kappa), 2))
            / (n * Math.pow(1 - chance, 2));
    Kappa found = Kappa.of(COHEN);
    assertThat(found.value().orElseThrow()).isEqualTo(kappa, within(1e-12));
    assertThat(found.standardError().orElseThrow()).isEqualTo(Math.sqrt(variance), within(1e-12));
    assertThat(found.low().orElseThrow())
        .isEqualTo(kappa - 1.959964 * Math.sqrt(variance), within(1e-6));
    assertThat(found.high().orElseThrow())
        .isEqualTo(kappa + 1.959964 * Math.sqrt(variance), within(1e-6));
  }

  @Test
  void saysNothingWhereAReaderSaidOneThingOfAll() {
    assertThat(new ConfusionTable<>(LABELS, List.of(List.of(5, 0), List.of(2, 0))).isOneSided())
        .isTrue();
    assertThat(new ConfusionTable<>(LABELS, List.of(List.of(5, 2), List.of(0, 0))).isOneSided())
        .isTrue();
    assertThat(new ConfusionTable<>(LABELS, List.of(List.of(5, 0), List.of(0, 2))).isOneSided())
        .isFalse();
    assertThat(new ConfusionTable<>(LABELS, List.of(List.of(0, 2), List.of(5, 0))).isOneSided())
        .isFalse();
  }

  @Test
  void isOneWhereAllAgreeAndNoneByChanceAlone() {
    assertThat(Kappa.of(List.of(List.of(5, 0), List.of(0, 7))).value()).hasValue(1);
    assertThat(Kappa.of(List.of(List.of(5, 0), List.of(0, 7))).standardError()).hasValue(0);
    assertThat(Kappa.of(List.of(List.of(0, 9), List.of(0, 0))).value()).hasValue(0);
  }

  @Test
  void isNotDefinedOfNoCellOrOneLabel() {
    assertThat(Kappa.of(List.of()).value()).isEmpty();
    assertThat(Kappa.of(List.of(List.of(12))).value()).isEmpty();
    assertThat(Kappa.of(List.of(List.of(12))).high()).isEmpty();
    assertThat(Kappa.of(List.of(List.of(0, 0), List.of(0, 3))).standardError()).isEmpty();
  }
}
