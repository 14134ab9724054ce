package org.leukostack.slides;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Problem;
import org.leukostack.model.ReadingName;
import org.leukostack.model.Severity;
import org.leukostack.model.TestFolder;
import org.leukostack.review.LockHolder;
import org.leukostack.review.Review;
import org.leukostack.review.ReviewFiles;
import org.leukostack.review.Tally;

/**
 * What a list of slides tells of one, without opening it: no lock is taken, nothing is written, and
 * no plane is decoded.
 *
 * @param reading the one that it tells of
 * @param fields how many there are
 * @param tally how far the reading is
 * @param reader who gave most of its verdicts; empty if there are none, or nobody said who
 * @param errors how many problems of names, analysis and review are errors
 * @param warnings how many are not
 * @param problems the first of them, errors first
 * @param holder who has the reading open now; null for nobody
 * @param obstacle why the slide or its review cannot be read; null if both can
 * @param stamp of the files when they were read
 */
public record SlideGlance(
    ReadingName reading,
    int fields,
    Tally tally,
    String reader,
    int errors,
    int warnings,
    List<Problem> problems,
    @Nullable LockHolder holder,
    @Nullable Problem obstacle,
    SlideStamp stamp) {

  /** So many problems are kept: a slide can have thousands. */
  private static final int KEPT = 5;

  public SlideGlance {
    problems = List.copyOf(problems);
  }

  /**
   * Looks at a slide that was read.
   *
   * @param before its stamp, from before it was read: what changes meanwhile is seen the next time
   */
  static SlideGlance of(Slide slide, ReadingName reading, SlideStamp before, Path userData) {
    TestFolder folder = slide.folder();
    List<Problem> problems =
        slide instanceof Slide.Readable readable ? readable.problems() : folder.problems();
    Tally tally =
        slide instanceof Slide.Readable readable
            ? Tally.of(readable.cells().cells())
            : Tally.NOTHING;
    int errors = (int) problems.stream().filter(SlideGlance::isError).count();
    return new SlideGlance(
        reading,
        folder.fields().size(),
        tally,
        slide instanceof Slide.Ready ready ? reader(ready.review()) : "",
        errors,
        problems.size() - errors,
        problems.stream().sorted((a, b) -> rank(a) - rank(b)).limit(KEPT).toList(),
        ReviewFiles.holder(folder, reading, userData).orElse(null),
        obstacle(slide),
        before);
  }

  private static boolean isError(Problem problem) {
    return problem.severity() == Severity.ERROR;
  }

  private static int rank(Problem problem) {
    return isError(problem) ? 0 : 1;
  }

  private static @Nullable Problem obstacle(Slide slide) {
    return switch (slide) {
      case Slide.Ready ready ->
          ready.folder().fields().isEmpty() && !ready.problems().isEmpty()
              ? ready.problems().getFirst()
              : null;
      case Slide.Unreadable(TestFolder _, Problem obstacle) -> obstacle;
      case Slide.ReviewUnreadable(TestFolder _, Problem obstacle) -> obstacle;
    };
  }

  private static String reader(Review review) {
    Map<String, Long> counts =
        review.cells().values().stream()
            .filter(cell -> cell.isJudged() && cell.reviewer() != null)
            .map(cell -> String.valueOf(cell.reviewer()))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** Whether there are cells of which nobody has given a verdict, and they can be judged. */
  public boolean isUnfinished() {
    return obstacle == null && tally.unreviewed() > 0;
  }

  /**
   * Whether every white cell has a verdict; a slide without any is done, unless it is not known
   * which it has.
   */
  public boolean isFinished() {
    boolean isKnown = tally.cells() > 0 || errors == 0;
    return obstacle == null && tally.unreviewed() == 0 && isKnown;
  }

  public boolean hasProblems() {
    return errors + warnings > 0;
  }
}
