package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.review.SomeFields.id;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leukostack.model.PreClass;
import org.leukostack.testing.Readings;

class TallyTest {

  /** Nine cells, of which every third is a red one. */
  private final ReviewSession session = Readings.of(SomeFields.slide(1, 9));

  private Tally tally() {
    return Tally.of(session.slide().cells());
  }

  private void judge(Verdict verdict, String... keys) {
    for (String key : keys) {
      session.apply(new Act.Judge(List.of(id(1, key)), verdict, null));
    }
  }

  @Test
  void countsWhiteCellsByVerdict() {
    judge(Verdict.ACCEPTED, "0", "1", "2");
    judge(Verdict.REJECTED, "3", "4");
    judge(Verdict.FLAGGED, "6");
    assertThat(tally()).isEqualTo(new Tally(6, 5, 2, 1));
    assertThat(tally().isComplete()).isFalse();
    judge(Verdict.ACCEPTED, "7");
    assertThat(tally().isComplete()).isTrue();
    assertThat(Tally.NOTHING.isComplete()).isFalse();
  }

  @Test
  void whatAPersonSaysIsNoWhiteCellOrIsOneIsCounted() {
    session.apply(new Act.Classify(List.of(id(1, "0")), new PreClass(0)));
    session.apply(new Act.Classify(List.of(id(1, "2")), new PreClass(5)));
    assertThat(tally()).isEqualTo(new Tally(7, 0, 0, 0));
  }
}
