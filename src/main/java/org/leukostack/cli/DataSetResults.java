package org.leukostack.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.leukostack.dataset.SlidePart;
import org.leukostack.dataset.build.DataSetReport;
import org.leukostack.dataset.build.LeftOutSlide;
import org.leukostack.dataset.build.Verification;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.Findings;

/** Presents what became of a data set. */
interface DataSetResults {

  /**
   * A slide is in it.
   *
   * @param findings empty if the slide was done by an earlier run
   */
  void slide(SlidePart part, ExportPlan plan, Optional<Findings> findings);

  void leftOut(LeftOutSlide slide);

  void made(DataSetReport report);

  void verified(Path out, Verification verification);

  /** There is no data set, or it cannot be checked. */
  void failed(String sentence);

  /** There is no more to say. */
  void finish();

  static DataSetResults of(Terminal terminal, boolean json) {
    DataSetText text = new DataSetText(terminal);
    return json ? new DataSetJson(terminal, text) : text;
  }
}
