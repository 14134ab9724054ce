package org.leukostack.ui.inspector;

import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** The signs over a curve: of the instrument's plane, the sharpest one and the chosen one. */
final class FocusSigns {

  /** How far the top of a sign stands over its point, in sizes of its font. */
  private static final double HEIGHT = 1.7;

  private final List<Label> signs = List.of(sign("◆"), sign("★"), sign("●"));

  List<Label> nodes() {
    return signs;
  }

  /** The font of all of them. */
  ObjectProperty<Font> fontProperty() {
    return signs.getFirst().fontProperty();
  }

  /**
   * Puts each over the point of its plane; those of one plane stand beside each other.
   *
   * @param planes stack numbers in the order of the signs; what there is none of has no point
   * @param width of a sign and its room
   * @param points where the curve has a plane; null hides the sign
   */
  void mark(List<Integer> planes, double width, IntFunction<@Nullable Point2D> points) {
    for (int i = 0; i < signs.size(); i++) {
      Label sign = signs.get(i);
      int plane = planes.get(i);
      Point2D point = points.apply(plane);
      sign.setVisible(point != null);
      if (point != null) {
        int all = Collections.frequency(planes, plane);
        int before = Collections.frequency(planes.subList(0, i), plane);
        double aside = before - (all - 1) / 2.0;
        double top = point.getY() - HEIGHT * sign.getFont().getSize();
        place(sign, point.getX() + aside * width, Math.max(0, top));
      }
    }
  }

  private static Label sign(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("curve-text");
    return label;
  }

  /** Centres something under a point. */
  static void place(Node text, double x, double top) {
    text.autosize();
    text.relocate(x - text.getLayoutBounds().getWidth() / 2, top);
  }
}
