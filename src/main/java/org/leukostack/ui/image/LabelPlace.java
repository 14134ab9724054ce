package org.leukostack.ui.image;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;

/** Where the label of a box goes; all in view units. */
final class LabelPlace {

  private static final double GAP = 1;

  private LabelPlace() {}

  /**
   * Above the box, or else below it; of a box that leaves room for neither, in its upper corner.
   *
   * @param box as far as it may be out of the view
   * @param label its size
   * @param view what is seen
   * @param free what the label must not cover
   * @return empty if it would point at nothing that is seen, or cover what has to be free
   */
  static Optional<Rectangle2D> of(
      Rectangle2D box, Dimension2D label, Rectangle2D view, List<Rectangle2D> free) {
    if (!box.intersects(view)) {
      return Optional.empty();
    }
    double most = view.getMaxX() - label.getWidth();
    double x = Math.max(view.getMinX(), Math.min(box.getMinX(), most));
    List<Rectangle2D> outside =
        Stream.of(box.getMinY() - label.getHeight() - GAP, box.getMaxY() + GAP)
            .map(y -> new Rectangle2D(x, y, label.getWidth(), label.getHeight()))
            .filter(place -> isSeen(place, view))
            .toList();
    double top = Math.max(view.getMinY(), box.getMinY());
    Rectangle2D corner = new Rectangle2D(x, top, label.getWidth(), label.getHeight());
    return (outside.isEmpty() ? Stream.of(corner) : outside.stream())
        .filter(place -> free.stream().noneMatch(place::intersects))
        .findFirst();
  }

  private static boolean isSeen(Rectangle2D place, Rectangle2D view) {
    return place.getMinY() >= view.getMinY() && place.getMaxY() <= view.getMaxY();
  }
}
