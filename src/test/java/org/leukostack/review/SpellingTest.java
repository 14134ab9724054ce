package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leukostack.json.Spelled;

/** What files hold stays readable: the spellings as docs/formats.md has them. */
class SpellingTest {

  @Test
  void verdictsAreSpelledAsTheFormatSays() {
    assertThat(Stream.of(Verdict.values()).map(Verdict::spelling))
        .containsExactly("unreviewed", "accepted", "rejected", "flagged");
  }

  @Test
  void reasonsAreSpelledAsTheFormatSays() {
    assertThat(Stream.of(RejectReason.values()).map(RejectReason::spelling))
        .containsExactly(
            "not_white_cell",
            "wrong_box",
            "out_of_focus",
            "cut_off",
            "artefact",
            "duplicate",
            "other");
  }

  @Test
  void ordersAreSpelledAsTheFormatSays() {
    assertThat(Stream.of(CellOrder.values()).map(CellOrder::spelling))
        .containsExactly("slide", "class", "sharpness", "focus_disagreement", "box_size");
  }

  @Test
  void aConstantIsFoundByItsSpellingOnly() {
    assertThat(Spelled.find(CellOrder.class, "box_size")).contains(CellOrder.BOX_SIZE);
    assertThat(Spelled.find(CellOrder.class, "BOX_SIZE")).isEmpty();
    assertThat(Spelled.find(CellOrder.class, "newer")).isEmpty();
  }
}
