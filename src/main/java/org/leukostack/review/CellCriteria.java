package org.leukostack.review;

import java.util.Locale;
import java.util.OptionalInt;
import org.leukostack.classes.CellClass;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.ImageSize;

/** Properties of a cell that filters and orders use. */
final class CellCriteria {

  private CellCriteria() {}

  static int longerSide(ReviewedCell cell) {
    return Math.max(cell.box().width(), cell.box().height());
  }

  /** Whether its box or crop window reaches the edge of the image; false while unknown. */
  static boolean touchesEdge(ReviewedCell cell, FilterContext context) {
    ImageSize image = context.measurements().of(cell.id()).image();
    if (image == null) {
      return false;
    }
    BoundingBox box = cell.box();
    CropWindow window = CropWindow.of(box, context.cropSize(), image);
    int size = window.size();
    return reaches(box, image)
        || reaches(new BoundingBox(window.x(), window.y(), size, size), image);
  }

  private static boolean reaches(BoundingBox box, ImageSize image) {
    return box.x() <= 0
        || box.y() <= 0
        || (long) box.x() + box.width() >= image.width()
        || (long) box.y() + box.height() >= image.height();
  }

  /** How many planes lie between the instrument's focus and the sharpest; empty while unknown. */
  static OptionalInt focusDisagreement(ReviewedCell cell, FilterContext context) {
    Integer sharpest = context.measurements().of(cell.id()).sharpest();
    OptionalInt focus = cell.original().focus();
    return sharpest == null || focus.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(Math.abs(focus.getAsInt() - sharpest));
  }

  static boolean mentions(ReviewedCell cell, String text, FilterContext context) {
    String wanted = text.toLowerCase(Locale.ROOT);
    int number = cell.preClass().number();
    String name = context.classes().find(number).map(CellClass::name).orElse("");
    return holds(cell.review().comment(), wanted)
        || holds(name, wanted)
        || cell.original().cellKey().equalsIgnoreCase(text)
        || String.valueOf(number).equals(text)
        || isNumber(cell.id().imageNumber(), text);
  }

  private static boolean holds(String words, String wanted) {
    return words.toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** Also as the names of the planes have it: 0152. */
  private static boolean isNumber(int imageNumber, String text) {
    return text.equals(String.valueOf(imageNumber))
        || text.equals(String.format(Locale.ROOT, "%04d", imageNumber));
  }
}
