package org.leukostack.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.leukostack.home.UserFolders;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.ReadingName;
import org.leukostack.review.ReviewPlace;
import org.leukostack.slides.Slides;
import org.leukostack.ui.slide.Spot;

/**
 * From the wish to open a slide until a plane of its first field is painted, each time in a new
 * window. The window is on the screen before; the files are in the system's cache, if they fit.
 */
record FirstPicture(Path slide, Path settings) {

  static final Target TARGET = Target.painted(300);

  private static final int WINDOWS = 20;

  /** One figure a window; the first one is that of a process that has just begun. */
  List<Frame> measure() throws Exception {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i <= WINDOWS; i++) {
      try (BenchWindow window = BenchWindow.start(settings)) {
        frames.add(open(window));
      }
    }
    return frames;
  }

  /** Opens the slide in a window that has just been started, as one that nobody has worked on. */
  Frame open(BenchWindow window) throws Exception {
    forgetLastPlace();
    return window.time(() -> window.bench().opening().open(slide), () -> showsFirstField(window));
  }

  /** A review, or the note of a user who only looked, would lead to the last place. */
  private void forgetLastPlace() throws Exception {
    Files.deleteIfExists(slide.resolve(ReviewPlace.FILE));
    Path userData = UserFolders.ofThisUser().data();
    Files.deleteIfExists(
        ReviewPlace.viewInUserData(Slides.read(slide), ReadingName.FIRST, userData));
  }

  private static boolean showsFirstField(BenchWindow window) {
    List<Field> fields = window.model().fields();
    return !fields.isEmpty() && window.shows(startOf(fields.getFirst()));
  }

  /** The field at the plane to which the window turns in it. */
  static Spot startOf(Field field) {
    List<Cell> cells = field.whiteCells();
    return Spot.of(field, cells.isEmpty() ? OptionalInt.empty() : cells.getFirst().focus());
  }
}
