package org.leukostack.ui.fields;

import java.util.Set;
import org.leukostack.model.Field;

/** Which fields the list shows. */
enum FieldKind {
  ALL,
  WITH_WHITE_CELLS,
  WITHOUT_WHITE_CELLS,
  WITH_PROBLEMS;

  /**
   * @param withProblems image numbers of the fields that have problems
   */
  boolean matches(Field field, Set<Integer> withProblems) {
    return switch (this) {
      case ALL -> true;
      case WITH_WHITE_CELLS -> !field.whiteCells().isEmpty();
      case WITHOUT_WHITE_CELLS -> field.whiteCells().isEmpty();
      case WITH_PROBLEMS -> withProblems.contains(field.imageNumber());
    };
  }
}
