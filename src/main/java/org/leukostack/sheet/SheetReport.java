package org.leukostack.sheet;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.leukostack.export.LeftOut;
import org.leukostack.model.Problem;

/**
 * What a contact sheet shows, and what it does not.
 *
 * @param testId the slide
 * @param file that was written
 * @param isRomanised whether Hangul is in Latin letters, for no font had it
 * @param missing letters for which a question mark stands, for no font had them
 */
public record SheetReport(
    String testId,
    Path file,
    int cells,
    int pages,
    boolean isRomanised,
    Set<String> missing,
    List<LeftOut> leftOut,
    List<Problem> problems) {

  public SheetReport {
    missing = Set.copyOf(missing);
    leftOut = List.copyOf(leftOut);
    problems = List.copyOf(problems);
  }

  /** Whether all of it can be read as it was written. */
  public boolean isWhole() {
    return leftOut.isEmpty() && missing.isEmpty();
  }
}
