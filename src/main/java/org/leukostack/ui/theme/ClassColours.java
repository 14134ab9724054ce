package org.leukostack.ui.theme;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.leukostack.model.PreClass;

/**
 * A colour for each class, told apart with any kind of colour vision. Source: the qualitative
 * schemes "bright" and "muted" of Paul Tol, Colour Schemes (SRON/EPS/TN/09-002).
 */
public final class ClassColours {

  /** Black and white are read equally well on it. */
  private static final double EVEN_LUMINANCE = 0.179;

  private static final Color RED_CELL = Color.web("#bbbbbb");
  private static final Color HIDDEN = Color.web("#777777");
  private static final Color PLATELET = Color.web("#ddaa33");
  private static final Color[] WHITE_CELLS = {
    Color.web("#0077bb"),
    Color.web("#ee7733"),
    Color.web("#009988"),
    Color.web("#cc3311"),
    Color.web("#33bbee"),
    Color.web("#ee3377"),
    Color.web("#117733"),
    Color.web("#882255"),
    Color.web("#999933"),
    Color.web("#332288"),
    Color.web("#aa4499"),
    Color.web("#44aa99"),
  };

  private ClassColours() {}

  /** The colour of a class that the lab gave none. */
  static Color of(PreClass preClass) {
    if (preClass.equals(PreClass.RED_BLOOD_CELL)) {
      return RED_CELL;
    }
    if (preClass.equals(PreClass.PLATELET)) {
      return PLATELET;
    }
    if (preClass.isHidden()) {
      return HIDDEN;
    }
    return WHITE_CELLS[Math.floorMod(preClass.number() - 2, WHITE_CELLS.length)];
  }

  /**
   * Black or white, whichever can be read better on a colour: at least 4.5 to 1, as WCAG 2.2
   * measures contrast.
   */
  public static Color textOn(Color background) {
    return luminance(background) > EVEN_LUMINANCE ? Color.BLACK : Color.WHITE;
  }

  /** The relative luminance of WCAG 2.2, from 0 to 1. */
  static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  /** The colour of a class that the lab gave none, as CSS writes it. */
  public static String cssOf(PreClass preClass) {
    return css(of(preClass));
  }

  /** The colours to choose from, as CSS writes them; each has a name in the bundle. */
  public static List<String> palette() {
    return Stream.concat(Stream.of(WHITE_CELLS), Stream.of(RED_CELL, PLATELET))
        .map(ClassColours::css)
        .toList();
  }

  /** As CSS writes it. */
  static String css(Color color) {
    return String.format(
        "#%02x%02x%02x",
        Math.round(color.getRed() * 255),
        Math.round(color.getGreen() * 255),
        Math.round(color.getBlue() * 255));
  }
}
