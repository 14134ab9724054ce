package org.leukostack.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leukostack.model.CellBox;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Plane;
import org.leukostack.model.Problem;
import org.leukostack.planes.BoxProblems;
import org.leukostack.planes.PlaneReader;
import org.leukostack.planes.UndecodablePlaneException;

/** Looks at the boxes of fields of which nothing is cut, so that an export sees all of them. */
public final class UncutFields {

  private UncutFields() {}

  /**
   * What is wrong with the boxes of fields that have no cell exported, by ascending image number.
   * The header of one plane is read of each field that has boxes.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public static List<Problem> problems(ExportPlan plan, List<FieldOutcome> outcomes)
      throws InterruptedException {
    Set<Integer> cut = new HashSet<>();
    for (FieldOutcome outcome : outcomes) {
      if (outcome instanceof FieldOutcome.Exported) {
        cut.add(outcome.field().imageNumber());
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (PlannedField planned : plan.fields()) {
      Field field = planned.field();
      List<CellBox> boxes = plan.boxes(field);
      if (!boxes.isEmpty() && !cut.contains(field.imageNumber())) {
        problems.addAll(BoxProblems.of(boxes, image(field)));
      }
    }
    return problems;
  }

  /** The size of the first plane that tells it. */
  private static Optional<ImageSize> image(Field field) throws InterruptedException {
    for (Plane plane : field.planes()) {
      try {
        return Optional.of(PlaneReader.size(plane));
      } catch (UndecodablePlaneException e) {
        // the next one may tell it
      }
    }
    return Optional.empty();
  }
}
