package org.leukostack.ui.planes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.ui.slide.Spot;

/** Which planes are wanted next, most urgent first. */
public final class Prefetch {

  private Prefetch() {}

  /**
   * The shown plane; the one that the next step shows, for those who walk fast; the rest of the
   * shown stack from near to far; then the other stacks, each from the plane that it shows first.
   *
   * @param ahead where the annotator may go from here, the likeliest first
   */
  public static List<Plane> order(Spot spot, List<Spot> ahead) {
    List<Plane> here = fromNearToFar(spot);
    Set<Plane> order = new LinkedHashSet<>();
    here.stream().limit(1).forEach(order::add);
    ahead.stream().limit(1).flatMap(s -> fromNearToFar(s).stream().limit(1)).forEach(order::add);
    order.addAll(here);
    ahead.forEach(next -> order.addAll(fromNearToFar(next)));
    return List.copyOf(order);
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
    List<Cell> cells = field.whiteCells();
    OptionalInt focus = cells.isEmpty() ? OptionalInt.empty() : cells.getFirst().focus();
    return fromNearToFar(Spot.of(field, focus)).stream().limit(1).toList();
  }

  private static int distance(Plane plane, Spot spot) {
    return Math.abs(plane.stackNumber() - spot.stackNumber());
  }

  private static List<Plane> fromNearToFar(Spot spot) {
    Field field = spot.field();
    return field == null
        ? List.of()
        : field.planes().stream()
            .sorted((p, q) -> Integer.compare(distance(p, spot), distance(q, spot)))
            .toList();
  }
}
