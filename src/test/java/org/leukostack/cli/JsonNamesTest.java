package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leukostack.export.LeftOut;
import org.leukostack.export.Which;
import org.leukostack.model.Severity;
import org.leukostack.review.CellOrder;
import org.leukostack.review.RejectReason;
import org.leukostack.review.Verdict;
import org.leukostack.text.SampleProblems;

/** Files and programs rely on these names, whatever the classes are called. */
class JsonNamesTest {

  @Test
  void problemsHaveTheseNames() {
    assertThat(SampleProblems.all().stream().map(JsonNames::of).distinct())
        .containsExactlyInAnyOrder(
            "folder_missing",
            "unreadable",
            "no_planes",
            "analysis_missing",
            "analysis_not_json",
            "wrong_value",
            "odd_value",
            "duplicate_key",
            "no_analysis",
            "not_a_plane_name",
            "misnamed_plane",
            "stack_gap",
            "stack_too_long",
            "duplicate_plane",
            "stage_position_differs",
            "plane_size_differs",
            "undecodable_plane",
            "damaged_plane",
            "damage_outside_crops",
            "focus_outside_stack",
            "empty_box",
            "negative_box",
            "box_outside_image",
            "box_leaves_image",
            "review_unreadable",
            "reading_unreadable",
            "review_of_other_slide",
            "review_unmatched",
            "review_unclear");
    assertThat(Stream.of(Severity.values()).map(JsonNames::of)).containsExactly("error", "warning");
  }

  @Test
  void whatIsLeftOutHasTheseNames() {
    LeftOut field = new LeftOut.WholeField(SampleProblems.FIELD, 1, LeftOut.Cause.NO_ANALYSIS);
    assertThat(JsonNames.of(field)).isEqualTo("whole_field");
    LeftOut cells = new LeftOut.UnreadableCells(SampleProblems.FIELD, List.of("0"));
    assertThat(JsonNames.of(cells)).isEqualTo("unreadable_cells");
    LeftOut planes = new LeftOut.MissingPlanes(SampleProblems.FIELD, List.of(1));
    assertThat(JsonNames.of(planes)).isEqualTo("missing_planes");
    assertThat(Stream.of(LeftOut.Cause.values()).map(JsonNames::of))
        .containsExactly(
            "no_analysis",
            "ambiguous_stack",
            "several_positions",
            "stack_too_long",
            "unreadable_plane",
            "undecodable_plane");
  }

  @Test
  void choicesAreSpeltSo() {
    assertThat(Stream.of(Verdict.values()).map(Verdict::spelling))
        .containsExactly("unreviewed", "accepted", "rejected", "flagged");
    assertThat(Stream.of(RejectReason.values()).map(RejectReason::spelling))
        .containsExactly(
            "not_white_cell",
            "wrong_box",
            "out_of_focus",
            "cut_off",
            "artefact",
            "duplicate",
            "other");
    assertThat(Stream.of(CellOrder.values()).map(CellOrder::spelling))
        .containsExactly(
            "slide",
            "class",
            "sharpness",
            "focus_disagreement",
            "box_size",
            "odd_first",
            "like_pinned");
    assertThat(Stream.of(Which.values()).map(Which::spelling))
        .containsExactly("not-rejected", "accepted", "all");
  }
}
