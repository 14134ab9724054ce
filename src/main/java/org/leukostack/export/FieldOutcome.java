package org.leukostack.export;

import java.util.List;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Problem;
import org.leukostack.model.Problem.UndecodablePlane;

/** What became of a field that was to be exported. */
public sealed interface FieldOutcome {

  Field field();

  /** What was found wrong with it on the way. */
  List<Problem> problems();

  /**
   * All its white cells are exported.
   *
   * @param size of the image
   * @param sharpest the stack number of the sharpest crop, a white cell each
   */
  record Exported(Field field, ImageSize size, List<Integer> sharpest, List<Problem> problems)
      implements FieldOutcome {

    public Exported {
      sharpest = List.copyOf(sharpest);
      problems = List.copyOf(problems);
    }
  }

  /**
   * A plane cannot be decoded, and nothing of the field is exported.
   *
   * @param problem of that plane
   * @param problems of the whole field, that one among them
   */
  record Undecodable(Field field, UndecodablePlane problem, List<Problem> problems)
      implements FieldOutcome {

    public Undecodable {
      problems = List.copyOf(problems);
    }
  }
}
