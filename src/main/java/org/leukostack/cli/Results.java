package org.leukostack.cli;

import java.util.List;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.export.tidy.ExportNote;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.sheet.SheetReport;
import org.leukostack.stats.MeasuredSlide;

/** Presents what a command did with each slide. */
interface Results {

  void exported(ExportReport report);

  /**
   * An export that is there was made of the same before, and nothing was written.
   *
   * @param note of that export
   */
  void passedOver(ExportPlan plan, ExportNote note);

  /**
   * @param problems those of the folder and those of its planes
   */
  void checked(TestFolder folder, List<Problem> problems);

  /** The cells of a slide were measured, to be told in numbers. */
  void measured(MeasuredSlide slide);

  /** The contact sheet of a slide was written. */
  void sheet(SheetReport report);

  /** Nothing of the folder can be read, because of this problem. */
  void unreadable(TestFolder folder, Problem problem);

  /** A slide could not be worked on. */
  void failed(TestFolder folder, String sentence);

  /** There are no more slides. */
  void finish();

  static Results of(Terminal terminal, boolean json) {
    return json ? new JsonResults(terminal) : new TextResults(terminal);
  }
}
