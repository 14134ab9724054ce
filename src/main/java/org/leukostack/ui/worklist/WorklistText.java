package org.leukostack.ui.worklist;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.leukostack.model.Problem;
import org.leukostack.review.LockHolder;
import org.leukostack.review.Tally;
import org.leukostack.slides.SlideGlance;
import org.leukostack.text.ProblemText;
import org.leukostack.text.Words;
import org.leukostack.ui.reading.ReadingText;

/** What is said of the slides of a worklist. */
final class WorklistText {

  private final Words words;

  WorklistText(Words words) {
    this.words = words;
  }

  String reviewed(SlideGlance glance) {
    Tally tally = glance.tally();
    if (tally.cells() == 0) {
      return "";
    }
    return glance.reading().isFirst()
        ? words.get("worklist.reviewed", tally.reviewed(), tally.cells())
        : words.get(
            "worklist.reviewedAs",
            tally.reviewed(),
            tally.cells(),
            ReadingText.name(glance.reading(), words));
  }

  String problems(SlideGlance glance) {
    if (glance.obstacle() != null) {
      return words.get("worklist.unreadable");
    }
    String errors = glance.errors() == 0 ? "" : words.get("worklist.errors", glance.errors());
    String warnings =
        glance.warnings() == 0 ? "" : words.get("worklist.warnings", glance.warnings());
    return errors.isEmpty() || warnings.isEmpty()
        ? errors + warnings
        : words.get("worklist.problems", errors, warnings);
  }

  /**
   * The first problems, a line each; empty if there are none.
   *
   * @param hidesClasses whether they must not say of which class a cell is
   */
  String details(SlideGlance glance, boolean hidesClasses) {
    List<Problem> told =
        glance.problems().stream().map(p -> hidesClasses ? p.withoutClasses() : p).toList();
    String lines = String.join("\n", new ProblemText(words.locale()).lines(told));
    int more = glance.errors() + glance.warnings() - told.size();
    return more > 0 ? lines + "\n" + words.get("failed.more", more) : lines;
  }

  /** Who has it open; empty if nobody has. */
  String holder(SlideGlance glance) {
    LockHolder holder = glance.holder();
    if (holder == null) {
      return "";
    }
    Instant since = holder.since();
    String who =
        List.of(holder.user(), holder.host()).stream()
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining(" · "));
    String name = who.isEmpty() ? words.get("worklist.somebody") : who;
    return since == null
        ? name
        : words.get(
            "worklist.holder",
            name,
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(ZoneId.systemDefault())
                .format(since));
  }

  String sums(WorklistSums sums) {
    return words.get(
        "worklist.sums",
        sums.finished(),
        sums.slides(),
        sums.reviewed(),
        sums.cells(),
        sums.withProblems(),
        sums.open());
  }
}
