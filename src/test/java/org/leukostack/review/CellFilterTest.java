package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leukostack.model.PreClass;

class CellFilterTest {

  /** Settings and reviews of every version hold it. */
  @Test
  void itsJsonIsOneLineOfItsCriteria() {
    CellFilter filter =
        CellFilter.ALL
            .withText("핵")
            .withHasComment(true)
            .withFocusDisagrees(true)
            .withTouchesEdge(true)
            .withBoxSizes(30, 63)
            .withFields(3, 5)
            .withReviewers(Set.of("bob", "ann"))
            .withReasons(Set.of(RejectReason.CUT_OFF))
            .withClasses(Set.of(new PreClass(5), new PreClass(0)))
            .withVerdicts(Set.of(Verdict.REJECTED, Verdict.FLAGGED));
    String json =
        "{\"verdicts\":[\"flagged\",\"rejected\"],\"classes\":[0,5],\"reasons\":[\"cut_off\"],"
            + "\"reviewers\":[\"ann\",\"bob\"],\"first_field\":3,\"last_field\":5,\"min_size\":30,"
            + "\"max_size\":63,\"touches_edge\":true,\"focus_disagrees\":true,"
            + "\"has_comment\":true,\"text\":\"핵\"}";
    assertThat(filter.toJson()).isEqualTo(json);
    assertThat(CellFilter.ofJson(json)).isEqualTo(filter);
    assertThat(CellFilter.ALL.toJson()).isEqualTo("{}");
    assertThat(CellFilter.ALL.withFields(null, 5).toJson()).isEqualTo("{\"last_field\":5}");
  }

  @Test
  void whatIsNotUnderstoodIsNoCriterion() {
    assertThat(CellFilter.ofJson("{\"verdicts\":[\"maybe\"],\"first_field\":\"x\",\"new\":1}"))
        .isEqualTo(CellFilter.ALL);
    assertThat(CellFilter.ofJson("{")).isEqualTo(CellFilter.ALL);
  }
}
