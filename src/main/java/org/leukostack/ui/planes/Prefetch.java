package org.leukostack.ui.planes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.ui.slide.Spot;

/** Which planes are wanted next, most urgent first. */
public final class Prefetch {

  private Prefetch() {}

  /**
   * The shown plane, then the rest of its stack from near to far, then the stacks of the next and
   * the previous field from the plane that will be shown first.
   *
   * @param fields in the order in which the annotator walks
   */
  public static List<Plane> order(Spot spot, List<Field> fields) {
    Field here = spot.field();
    if (here == null) {
      return List.of();
    }
    List<Plane> order = new ArrayList<>(fromNearToFar(here, spot.stackNumber()));
    int index = fields.indexOf(here);
    if (index >= 0) {
      for (int neighbour : new int[] {index + 1, index - 1}) {
        if (neighbour >= 0 && neighbour < fields.size()) {
          Field field = fields.get(neighbour);
          order.addAll(fromNearToFar(field, firstShown(field)));
        }
      }
    }
    return order;
  }

  /**
   * The plane that a slide most likely shows first, when nothing is known yet but its fields: to be
   * decoded while the review is read. Empty without fields.
   */
  public static List<Plane> ofStart(List<Field> fields) {
    if (fields.isEmpty()) {
      return List.of();
    }
    Field field = fields.getFirst();
    return fromNearToFar(field, firstShown(field)).stream().limit(1).toList();
  }

  private static int firstShown(Field field) {
    List<Cell> cells = field.whiteCells();
    return Spot.of(field, cells.isEmpty() ? null : cells.getFirst()).stackNumber();
  }

  private static List<Plane> fromNearToFar(Field field, int stackNumber) {
    return field.planes().stream()
        .sorted(Comparator.comparingInt(p -> Math.abs(p.stackNumber() - stackNumber)))
        .toList();
  }
}
