package org.leukostack.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.leukostack.home.UserFolders;

/** Measures how long a person waits in the window; the argument is the slide. */
final class ScreenBenchmark {

  /** Held so that its level stays. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private static final List<ScreenRow> ROWS =
      List.of(new PlaneSteps(), FieldWalk.prefetched(), FieldWalk.hurried(), new FarFields());

  private ScreenBenchmark() {}

  public static void main(String[] args) {
    try {
      JAVAFX.setLevel(Level.SEVERE); // it warns of being on the class path, as the Launcher knows
      measure(Path.of(args[0]));
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  /** What takes time by the number of cells, on a slide that has many. */
  private static void measureLists(Path folder, ScreenReport report) throws Exception {
    Path slide = ManyCells.in(folder);
    Path config = UserFolders.ofThisUser().config();
    try (BenchWindow window = BenchWindow.start(config)) {
      new FirstPicture(slide, config).open(window);
      window.awaitRest();
      for (ScreenRow row : List.of(new CellSteps(), new FilterSteps(), FilterSteps.verdicts())) {
        report.add(row.name(), row.target(), row.measure(window));
      }
    }
  }

  private static void measure(Path slide) throws Exception {
    FirstPicture firstPicture = new FirstPicture(slide, UserFolders.ofThisUser().config());
    ScreenReport report = new ScreenReport(System.out);
    List<Frame> opened = firstPicture.measure();
    report.add("first picture, first in the process", FirstPicture.TARGET, opened.subList(0, 1));
    report.add("first picture, new window", FirstPicture.TARGET, opened.subList(1, opened.size()));
    try (BenchWindow window = BenchWindow.start(UserFolders.ofThisUser().config())) {
      firstPicture.open(window);
      window.awaitRest();
      report.title(slide, window);
      for (ScreenRow row : ROWS) {
        report.add(row.name(), row.target(), row.measure(window));
      }
    }
    measureLists(slide.resolveSibling("many-cells"), report);
    report.print();
  }
}
