package org.leukostack.cli;

import java.util.List;
import org.leukostack.export.ExportReport;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;

/** Presents what a command did with each slide. */
interface Results {

  void exported(ExportReport report);

  /**
   * @param problems those of the folder and those of its planes
   */
  void checked(TestFolder folder, List<Problem> problems);

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
