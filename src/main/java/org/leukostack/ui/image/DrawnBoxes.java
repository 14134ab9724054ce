package org.leukostack.ui.image;

import java.util.ArrayList;
import java.util.List;
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
    return new DrawnBoxes(nearest(inView, near), inView.size() - MOST);
  }

  /** At every key: no cell is compared with another, only distances are. */
  private static List<ReviewedCell> nearest(List<ReviewedCell> inView, Point2D near) {
    double[] distances = new double[inView.size()];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = distance(inView.get(i).box(), near);
    }
    double furthest = smallest(distances.clone(), MOST - 1);
    int nearer = 0;
    for (double distance : distances) {
      nearer += distance < furthest ? 1 : 0;
    }
    int atFurthest = MOST - nearer; // of those that are as far, so many that there are not too many
    List<ReviewedCell> nearest = new ArrayList<>(MOST);
    for (int i = 0; i < distances.length; i++) {
      if (distances[i] < furthest || (distances[i] == furthest && atFurthest-- > 0)) {
        nearest.add(inView.get(i));
      }
    }
    return nearest;
  }

  /**
   * The number that would be at a place if they were sorted, which they partly are afterwards.
   * Source: C. A. R. Hoare, "Algorithm 65: Find", 1961.
   */
  private static double smallest(double[] numbers, int place) {
    int low = 0;
    int high = numbers.length - 1;
    while (low < high) {
      double pivot = numbers[low + high >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (numbers[i] < pivot) {
          i++;
        }
        while (numbers[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double other = numbers[i];
          numbers[i++] = numbers[j];
          numbers[j--] = other;
        }
      }
      if (place <= j) {
        high = j;
      } else if (place >= i) {
        low = i;
      } else {
        return pivot;
      }
    }
    return numbers[place];
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
