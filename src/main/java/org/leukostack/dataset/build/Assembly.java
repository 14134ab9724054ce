package org.leukostack.dataset.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leukostack.dataset.DataSet;
import org.leukostack.dataset.DataSetException;
import org.leukostack.dataset.DataSetOptions;
import org.leukostack.dataset.Format;
import org.leukostack.dataset.GroupCells;
import org.leukostack.dataset.Groups;
import org.leukostack.dataset.Label;
import org.leukostack.dataset.Labels;
import org.leukostack.dataset.PartCell;
import org.leukostack.dataset.Sample;
import org.leukostack.dataset.SlidePart;
import org.leukostack.dataset.Split;
import org.leukostack.dataset.SplitPlan;
import org.leukostack.dataset.build.DataSetReport.Warning;
import org.leukostack.dataset.format.Formats;
import org.leukostack.model.PreClass;

/** A data set of parts that are there: a pure function of them and of the options. */
final class Assembly {

  /** With fewer no split can have more than a patient or two. */
  private static final int FEW_GROUPS = 10;

  private final DataSetRequest request;
  private final List<PartRecord> parts;
  private final List<LeftOutSlide> leftOut;
  private final SplitPlan plan;
  private final DataSet set;

  /**
   * Splits the cells.
   *
   * @param parts at least one of which has a cell
   * @throws DataSetException if two classes have one label
   */
  Assembly(
      DataSetRequest request, Labels labels, List<PartRecord> parts, List<LeftOutSlide> leftOut)
      throws DataSetException {
    this.request = request;
    this.parts =
        parts.stream().sorted(Comparator.comparing(record -> record.part().testId())).toList();
    this.leftOut = leftOut;
    DataSetOptions options = request.options();
    TreeSet<PreClass> classes = new TreeSet<>();
    GroupCells cells = new GroupCells();
    for (PartRecord record : this.parts) {
      for (PartCell cell : record.part().cells()) {
        classes.add(cell.preClass());
        cells.add(group(record.part()), cell.preClass().number(), 1);
      }
    }
    List<Label> all = labels.of(classes);
    plan = SplitPlan.of(cells, options.shares(), options.seed());
    set =
        new DataSet(
            samples(all),
            this.parts.stream().map(PartRecord::part).toList(),
            all,
            options.planes());
  }

  private String group(SlidePart part) {
    return request.groups().of(part.testId());
  }

  private List<Sample> samples(List<Label> labels) {
    Map<PreClass, String> names = new HashMap<>();
    labels.forEach(label -> names.put(label.preClass(), label.name()));
    List<Sample> samples = new ArrayList<>();
    for (PartRecord record : parts) {
      String group = group(record.part());
      Split split = plan.splits().getOrDefault(group, Split.TRAIN);
      for (PartCell cell : record.part().cells()) {
        String name = names.getOrDefault(cell.preClass(), "");
        samples.add(new Sample(record.part(), cell, name, group, split));
      }
    }
    samples.sort(Sample.ORDER);
    return samples;
  }

  /**
   * Writes all files.
   *
   * @param into an empty folder
   * @param scratch a folder for tables of slides that are left out
   */
  void write(Path into, Path scratch, SlideWatcher watcher)
      throws IOException, InterruptedException {
    Formats formats = new Formats();
    for (Format format : request.options().formats()) {
      watcher.writes(format);
      Path folder = Files.createDirectory(into.resolve(format.spelling()));
      formats.writer(format).write(set, folder);
    }
    CellsTable table = new CellsTable(set, request.options().formats());
    table.write(into.resolve(DataSetLayout.CELLS), tables(scratch));
    new Manifest(into).write(DataSetLayout.DIGESTS, List.of(DataSetLayout.DIGESTS));
    DataSetNote note = new DataSetNote(request);
    Groups groups = request.groups();
    note.add(plan, set.labels(), request);
    note.add(parts, leftOut, groups);
    Map<String, String> digests = new TreeMap<>();
    for (String name : List.of(DataSetLayout.CELLS, DataSetLayout.DIGESTS)) {
      digests.put(name, DataSetNote.digest(into.resolve(name)));
    }
    note.write(into, digests);
  }

  /** Those of all slides whose cells are known, by test id. */
  private List<CellsTable.OfSlide> tables(Path scratch) throws IOException {
    List<CellsTable.OfSlide> tables = new ArrayList<>();
    for (PartRecord record : parts) {
      SlidePart part = record.part();
      tables.add(table(part.testId(), part.folder(), record.whyOut()));
    }
    for (LeftOutSlide slide : leftOut) {
      if (slide.reason() == LeftOutSlide.Reason.REVIEW_UNREADABLE) {
        Path folder = Files.createDirectory(scratch.resolve(String.valueOf(tables.size())));
        List<String> whyOut = PartMaker.writeLeftOut(slide.folder(), folder);
        tables.add(table(slide.folder().testId(), folder, whyOut));
      }
    }
    tables.sort(Comparator.comparing(CellsTable.OfSlide::testId));
    return tables;
  }

  private CellsTable.OfSlide table(String testId, Path folder, List<String> whyOut) {
    return new CellsTable.OfSlide(
        testId, CellsTable.of(folder), request.groups().of(testId), whyOut);
  }

  DataSetReport report(Path destination, Duration duration) {
    return new DataSetReport(destination, set, plan, leftOut, warnings(), duration);
  }

  private List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    if (!request.groups().areKnown()) {
      warnings.add(new Warning.GroupsUnknown(plan.splits().size()));
    }
    if (plan.splits().size() < FEW_GROUPS) {
      warnings.add(new Warning.FewGroups(plan.splits().size()));
    }
    for (SplitPlan.Row row : plan.ofOneGroup()) {
      set.labels().stream()
          .filter(label -> label.preClass().number() == row.classNumber())
          .forEach(label -> warnings.add(new Warning.ClassInOneGroup(label, row.all())));
    }
    for (Split split : plan.empty()) {
      warnings.add(new Warning.EmptySplit(split, request.options().shares().percent(split)));
    }
    for (SlidePart part : set.parts()) {
      if (part.cells().isEmpty()) {
        warnings.add(new Warning.NoCells(part));
      }
    }
    return warnings;
  }
}
