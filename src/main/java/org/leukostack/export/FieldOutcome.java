package org.leukostack.export;

import java.util.List;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Problem;

/** What became of a field that was to be exported. */
sealed interface FieldOutcome {

  Field field();

  /** What was found wrong with it on the way. */
  List<Problem> problems();

  /**
   * All its white cells are exported.
   *
   * @param firstCrop the crop index of its first white cell; the others follow
   * @param size of the image
   * @param sharpest the stack number of the sharpest crop, a white cell each
   */
  record Exported(
      Field field, int firstCrop, ImageSize size, List<Integer> sharpest, List<Problem> problems)
      implements FieldOutcome {

    public Exported {
      sharpest = List.copyOf(sharpest);
      problems = List.copyOf(problems);
    }

    Exported withFirstCrop(int index) {
      return new Exported(field, index, size, sharpest, problems);
    }
  }

  /** A plane cannot be decoded, and nothing of the field is exported. */
  record Undecodable(Field field, Problem problem) implements FieldOutcome {
    @Override
    public List<Problem> problems() {
      return List.of(problem);
    }
  }
}
