package org.leukostack.ui.image;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import org.leukostack.model.BoundingBox;
import org.leukostack.review.ReviewedCell;

/**
 * The boxes that are drawn: all that are in view, or so many that drawing them takes no longer than
 * a step should. A field of view has a thousand cells at most; a broken analysis may have any
 * number.
 *
 * @param cells in the order of the field
 * @param leftOut how many boxes in view are not drawn
 */
record DrawnBoxes(List<ReviewedCell> cells, int leftOut) {

  static final int MOST = 2000;

  /**
   * Those nearest to a point where there are too many.
   *
   * @param shown the cells whose boxes are shown
   * @param width of the view
   * @param height of the view
   * @param near in pixels of the image
   */
  static DrawnBoxes of(
      List<ReviewedCell> shown, Viewport viewport, double width, double height, Point2D near) {
    if (shown.size() <= MOST) {
      return new DrawnBoxes(shown, 0);
    }
    List<ReviewedCell> inView =
        shown.stream().filter(cell -> isInView(cell.box(), viewport, width, height)).toList();
    if (inView.size() <= MOST) {
      return new DrawnBoxes(inView, 0);
    }
    Set<ReviewedCell> nearest = new HashSet<>();
    inView.stream()
        .sorted(Comparator.comparingDouble(cell -> distance(cell.box(), near)))
        .limit(MOST)
        .forEach(nearest::add);
    return new DrawnBoxes(inView.stream().filter(nearest::contains).toList(), inView.size() - MOST);
  }

  private static boolean isInView(BoundingBox box, Viewport v, double width, double height) {
    return v.toViewX(box.x()) < width
        && v.toViewY(box.y()) < height
        && v.toViewX((double) box.x() + box.width()) > 0
        && v.toViewY((double) box.y() + box.height()) > 0;
  }

  private static double distance(BoundingBox box, Point2D near) {
    return near.distance(box.x() + box.width() / 2.0, box.y() + box.height() / 2.0);
  }
}
