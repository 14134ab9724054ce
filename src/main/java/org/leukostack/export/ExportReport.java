package org.leukostack.export;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.leukostack.model.Problem;
import org.leukostack.model.ReadingName;

/**
 * What an export wrote and what it left out.
 *
 * @param plan what it was to write
 * @param fields how many fields had cells exported
 * @param cells how many cells were exported
 * @param files how many files were written, tables included
 * @param leftOut what was left out and why, by ascending image number
 * @param problems all problems of the slide, those found while decoding included
 * @param duration from start to the renaming at the end
 */
public record ExportReport(
    ExportPlan plan,
    int fields,
    int cells,
    int files,
    List<LeftOut> leftOut,
    List<Problem> problems,
    Duration duration) {

  public ExportReport {
    leftOut = List.copyOf(leftOut);
    problems = List.copyOf(problems);
  }

  /** The slide. */
  public String testId() {
    return plan.request().testId();
  }

  /** The reading that was exported. */
  public ReadingName reading() {
    return plan.request().slide().terms().name();
  }

  /** Whether the slide has other readings than the first. */
  public boolean isOneOfSeveral() {
    return !plan.request().slide().readings().isEmpty();
  }

  /** The folder that was filled. */
  public Path destination() {
    return plan.request().destination();
  }

  /** What the review leaves out. */
  public LeftOutByReview leftOutByReview() {
    return plan.leftOutByReview();
  }

  /** Whether nothing was left out save what the review keeps out. */
  public boolean isComplete() {
    return leftOut.isEmpty();
  }
}
