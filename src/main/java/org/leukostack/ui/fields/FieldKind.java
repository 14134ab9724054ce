package org.leukostack.ui.fields;

import java.util.Set;
import org.leukostack.model.Field;
import org.leukostack.review.Tally;

/** Which fields the list shows. */
enum FieldKind {
  ALL,
  WITH_WHITE_CELLS,
  WITHOUT_WHITE_CELLS,
  UNFINISHED,
  WITH_FLAGGED,
  WITH_PROBLEMS;

  /**
   * @param tally of the cells of the field
   * @param withProblems image numbers of the fields that have problems
   */
  boolean matches(Field field, Tally tally, Set<Integer> withProblems) {
    return switch (this) {
      case ALL -> true;
      case WITH_WHITE_CELLS -> !field.whiteCells().isEmpty();
      case WITHOUT_WHITE_CELLS -> field.whiteCells().isEmpty();
      case UNFINISHED -> tally.unreviewed() > 0;
      case WITH_FLAGGED -> tally.flagged() > 0;
      case WITH_PROBLEMS -> withProblems.contains(field.imageNumber());
    };
  }
}
