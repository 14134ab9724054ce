package org.leukostack.dataset.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.leukostack.dataset.DataSet;
import org.leukostack.dataset.Label;
import org.leukostack.dataset.SlidePart;
import org.leukostack.dataset.Split;
import org.leukostack.dataset.SplitPlan;

/**
 * What a data set came out as.
 *
 * @param destination the folder that was filled
 * @param set its cells
 * @param plan how they are split
 * @param leftOut the slides that nothing is of
 * @param warnings what should be known of it
 * @param duration from start to the renaming at the end
 */
public record DataSetReport(
    Path destination,
    DataSet set,
    SplitPlan plan,
    List<LeftOutSlide> leftOut,
    List<Warning> warnings,
    Duration duration) {

  public DataSetReport {
    leftOut = List.copyOf(leftOut);
    warnings = List.copyOf(warnings);
  }

  /** What should be known of a data set. */
  public sealed interface Warning {

    /**
     * Nobody said which slides are of one patient.
     *
     * @param slides those with cells, each of which is a group
     */
    record GroupsUnknown(int slides) implements Warning {}

    /** Too few groups to spread the classes evenly. */
    record FewGroups(int groups) implements Warning {}

    /** All cells of a class are in one group, and so in one split. */
    record ClassInOneGroup(Label label, int cells) implements Warning {}

    /** A split has no cell, though some were asked for. */
    record EmptySplit(Split split, int percent) implements Warning {}

    /** A slide has no cell that is taken. */
    record NoCells(SlidePart part) implements Warning {}
  }

  /** Whether nothing is missing or doubtful. */
  public boolean isSound() {
    return leftOut.isEmpty()
        && plan.empty().isEmpty()
        && set.parts().stream().allMatch(part -> part.made().isSound());
  }
}
