package org.leukostack.cli;

import org.leukostack.dataset.build.DataSetReport.Warning;
import org.leukostack.dataset.build.Verification.Finding;
import org.leukostack.export.LeftOut;
import org.leukostack.model.Problem;
import org.leukostack.model.Severity;

/** Names of kinds in {@code --json}, which other programs rely on: they never change. */
final class JsonNames {

  private JsonNames() {}

  static String of(Problem problem) {
    return switch (problem) {
      case Problem.FolderMissing _ -> "folder_missing";
      case Problem.Unreadable _ -> "unreadable";
      case Problem.NoPlanes _ -> "no_planes";
      case Problem.AnalysisMissing _ -> "analysis_missing";
      case Problem.AnalysisNotJson _ -> "analysis_not_json";
      case Problem.WrongValue _ -> "wrong_value";
      case Problem.OddValue _ -> "odd_value";
      case Problem.DuplicateKey _ -> "duplicate_key";
      case Problem.NoAnalysis _ -> "no_analysis";
      case Problem.NotAPlaneName _ -> "not_a_plane_name";
      case Problem.MisnamedPlane _ -> "misnamed_plane";
      case Problem.StackGap _ -> "stack_gap";
      case Problem.StackTooLong _ -> "stack_too_long";
      case Problem.DuplicatePlane _ -> "duplicate_plane";
      case Problem.StagePositionDiffers _ -> "stage_position_differs";
      case Problem.PlaneSizeDiffers _ -> "plane_size_differs";
      case Problem.UndecodablePlane _ -> "undecodable_plane";
      case Problem.DamagedPlane _ -> "damaged_plane";
      case Problem.DamageOutsideCrops _ -> "damage_outside_crops";
      case Problem.FocusOutsideStack _ -> "focus_outside_stack";
      case Problem.EmptyBox _ -> "empty_box";
      case Problem.NegativeBox _ -> "negative_box";
      case Problem.BoxLeavesImage _ -> "box_leaves_image";
      case Problem.BoxOutsideImage _ -> "box_outside_image";
      case Problem.ReviewUnreadable _ -> "review_unreadable";
      case Problem.ReadingUnreadable _ -> "reading_unreadable";
      case Problem.ReviewOfOtherSlide _ -> "review_of_other_slide";
      case Problem.ReviewUnmatched _ -> "review_unmatched";
      case Problem.ReviewUnclear _ -> "review_unclear";
    };
  }

  static String of(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
    };
  }

  static String of(LeftOut leftOut) {
    return switch (leftOut) {
      case LeftOut.WholeField _ -> "whole_field";
      case LeftOut.UnreadableCells _ -> "unreadable_cells";
      case LeftOut.MissingPlanes _ -> "missing_planes";
    };
  }

  static String of(LeftOut.Cause cause) {
    return switch (cause) {
      case NO_ANALYSIS -> "no_analysis";
      case AMBIGUOUS_STACK -> "ambiguous_stack";
      case SEVERAL_POSITIONS -> "several_positions";
      case STACK_TOO_LONG -> "stack_too_long";
      case UNREADABLE_PLANE -> "unreadable_plane";
      case UNDECODABLE_PLANE -> "undecodable_plane";
    };
  }

  static String of(Warning warning) {
    return switch (warning) {
      case Warning.GroupsUnknown _ -> "groups_unknown";
      case Warning.FewGroups _ -> "few_groups";
      case Warning.ClassInOneGroup _ -> "class_in_one_group";
      case Warning.EmptySplit _ -> "empty_split";
      case Warning.NoCells _ -> "no_cells";
    };
  }

  static String of(Finding finding) {
    return switch (finding) {
      case Finding.NoDataSet _ -> "no_data_set";
      case Finding.Missing _ -> "missing";
      case Finding.Changed _ -> "changed";
      case Finding.Added _ -> "added";
      case Finding.GroupInTwoSplits _ -> "group_in_two_splits";
      case Finding.CropInTwoSplits _ -> "crop_in_two_splits";
    };
  }
}
