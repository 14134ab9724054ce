package org.leukostack.export;

import java.util.List;
import org.leukostack.model.Field;

/** Something that an export should have had and does not. */
public sealed interface LeftOut {

  Field field();

  /** All white cells of a field, because of its planes; zero cells if it had none. */
  record WholeField(Field field, int cells, Cause cause) implements LeftOut {}

  /** Cells whose entry in the analysis could not be read. */
  record UnreadableCells(Field field, List<String> cellKeys) implements LeftOut {}

  /** Planes that are not in the folder: black in the strips. */
  record MissingPlanes(Field field, List<Integer> stackNumbers) implements LeftOut {}

  /** Why a field is left out. */
  enum Cause {
    NO_ANALYSIS,
    AMBIGUOUS_STACK,
    SEVERAL_POSITIONS,
    STACK_TOO_LONG,
    UNREADABLE_PLANE,
    UNDECODABLE_PLANE
  }
}
