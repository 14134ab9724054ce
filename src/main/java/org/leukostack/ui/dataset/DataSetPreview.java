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
 * @param slides of which there are cells
 * @param withoutCells the folders of the others
 * @param plan how they are split
 * @param labels of its cells, by name
 * @param groups of the slides
 */
record DataSetPreview(
    int slides, List<Path> withoutCells, SplitPlan plan, List<Label> labels, Groups groups) {

  DataSetPreview {
    withoutCells = List.copyOf(withoutCells);
  }

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
    List<Path> withoutCells = new ArrayList<>();
    for (Slide.Ready slide : slides) {
      ExportRequest request = ExportRequest.of(slide, Path.of("")).withWhich(choice.only());
      Map<PreClass, Integer> cells = ExportPlan.of(request).cellsPerClass();
      if (cells.isEmpty()) {
        withoutCells.add(slide.folder().path());
      }
      for (Map.Entry<PreClass, Integer> entry : cells.entrySet()) {
        classes.add(entry.getKey());
        counts.add(groups.of(request.testId()), entry.getKey().number(), entry.getValue());
      }
    }
    SplitPlan plan = SplitPlan.of(counts, shares, choice.seed());
    return new DataSetPreview(
        slides.size() - withoutCells.size(),
        withoutCells,
        plan,
        new Labels(choice.classes()).of(classes),
        groups);
  }

  /** What should be known of it before it is made. */
  List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    int all = plan.splits().size();
    if (!groups.areKnown()) {
      warnings.add(new Warning.GroupsUnknown(all));
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

  /** Its slides, or while no cell is taken, all that were looked at. */
  int slidesTold() {
    return slides == 0 ? withoutCells.size() : slides;
  }

  /** How many cells it has. */
  int cells() {
    return plan.rows().stream().mapToInt(SplitPlan.Row::all).sum();
  }
}
