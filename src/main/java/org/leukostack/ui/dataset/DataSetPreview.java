package org.leukostack.ui.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.leukostack.dataset.DataSetException;
import org.leukostack.dataset.GroupCells;
import org.leukostack.dataset.Groups;
import org.leukostack.dataset.Label;
import org.leukostack.dataset.Labels;
import org.leukostack.dataset.Split;
import org.leukostack.dataset.SplitPlan;
import org.leukostack.dataset.SplitShares;
import org.leukostack.dataset.build.DataSetReport.Warning;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.model.PreClass;
import org.leukostack.slides.Slide;

/**
 * What a data set is going to have, before a plane is read.
 *
 * @param slides how many there are
 * @param plan how they are split
 * @param labels of its cells, by name
 * @param groups of the slides
 */
record DataSetPreview(int slides, SplitPlan plan, List<Label> labels, Groups groups) {

  /** With fewer, no split can have more than a patient or two. */
  private static final int FEW_GROUPS = 10;

  /**
   * Counts the cells of slides; it reads the table of the groups.
   *
   * @param shares of the splits
   * @throws DataSetException if it cannot be made so
   */
  static DataSetPreview of(List<Slide.Ready> slides, DataSetChoice choice, SplitShares shares)
      throws DataSetException {
    Path table = choice.groups();
    List<String> testIds = slides.stream().map(slide -> slide.folder().testId()).toList();
    Groups groups = table == null ? Groups.unknown() : Groups.read(table, testIds);
    GroupCells counts = new GroupCells();
    TreeSet<PreClass> classes = new TreeSet<>();
    for (Slide.Ready slide : slides) {
      ExportRequest request = ExportRequest.of(slide, Path.of("")).withWhich(choice.only());
      for (Map.Entry<PreClass, Integer> entry : ExportPlan.of(request).cellsPerClass().entrySet()) {
        classes.add(entry.getKey());
        counts.add(groups.of(request.testId()), entry.getKey().number(), entry.getValue());
      }
    }
    SplitPlan plan = SplitPlan.of(counts, shares, choice.seed());
    return new DataSetPreview(
        slides.size(), plan, new Labels(choice.classes()).of(classes), groups);
  }

  /** What should be known of it before it is made. */
  List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    int all = plan.splits().size();
    if (!groups.areKnown()) {
      warnings.add(new Warning.GroupsUnknown(slides));
    }
    if (all < FEW_GROUPS) {
      warnings.add(new Warning.FewGroups(all));
    }
    for (SplitPlan.Row row : plan.ofOneGroup()) {
      warnings.add(new Warning.ClassInOneGroup(label(row), row.all()));
    }
    for (Split split : plan.empty()) {
      warnings.add(new Warning.EmptySplit(split, plan.shares().percent(split)));
    }
    return warnings;
  }

  /** What the class of a row is called. */
  Label label(SplitPlan.Row row) {
    return labels.stream()
        .filter(label -> label.preClass().number() == row.classNumber())
        .findFirst()
        .orElseThrow();
  }

  /** How many cells it has. */
  int cells() {
    return plan.rows().stream().mapToInt(SplitPlan.Row::all).sum();
  }
}
