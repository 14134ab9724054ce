package org.leukostack.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.leukostack.dataset.DataSet;
import org.leukostack.dataset.Label;
import org.leukostack.dataset.SlidePart;
import org.leukostack.dataset.Split;
import org.leukostack.dataset.SplitPlan;
import org.leukostack.dataset.build.DataSetReport;
import org.leukostack.dataset.build.DataSetReport.Warning;
import org.leukostack.dataset.build.LeftOutSlide;
import org.leukostack.dataset.build.Verification;
import org.leukostack.dataset.build.Verification.Finding;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.Findings;
import org.leukostack.text.DataSetNoteText;
import org.leukostack.text.LeftOutText;
import org.leukostack.text.ProblemText;
import org.leukostack.text.Words;

/** A data set in words. */
final class DataSetText implements DataSetResults {

  private final Terminal terminal;
  private final Words words;
  private final ProblemText problems;
  private final LeftOutText leftOuts;
  private final DataSetNoteText notes;

  DataSetText(Terminal terminal) {
    this.terminal = terminal;
    words = terminal.words();
    problems = new ProblemText(terminal.locale());
    leftOuts = new LeftOutText(terminal.locale());
    notes = new DataSetNoteText(terminal.locale(), Label::name, Split::spelling);
  }

  @Override
  public void slide(SlidePart part, ExportPlan plan, Optional<Findings> findings) {
    leftOuts
        .line(plan.leftOutByReview())
        .ifPresent(line -> terminal.message(words.get("failure.with", part.testId(), line)));
    if (findings.isPresent()) {
      leftOuts.lines(findings.get().leftOut()).forEach(terminal::message);
      problems.lines(findings.get().problems()).forEach(terminal::message);
    } else {
      int leftOut = part.made().leftOut();
      int errors = part.made().errors();
      terminal.message(words.get("dataset.kept", part.testId(), leftOut, errors));
      problems.lines(plan.request().slide().problems()).forEach(terminal::message);
    }
  }

  @Override
  public void leftOut(LeftOutSlide slide) {
    terminal.message(sentence(slide));
  }

  String sentence(LeftOutSlide slide) {
    String what = notes.sentence(slide);
    return notes.line(slide).map(why -> words.get("sentences", what, why)).orElse(what);
  }

  @Override
  public void made(DataSetReport report) {
    DataSet set = report.set();
    terminal.result(
        words.get(
            "dataset.done",
            report.destination().toString(),
            set.samples().size(),
            set.parts().stream().filter(part -> !part.cells().isEmpty()).count(),
            report.plan().splits().size(),
            report.duration().toMillis() / 1e3));
    for (Split split : Split.values()) {
      terminal.result(
          words.get(
              "dataset.split",
              split.spelling(),
              report.plan().cells(split),
              share(report.plan().cells(split), set.samples().size()),
              report.plan().groups(split).size()));
    }
    for (Label label : set.labels()) {
      report.plan().rows().stream()
          .filter(row -> row.classNumber() == label.preClass().number())
          .forEach(row -> terminal.result(row(label, row)));
    }
    terminal.result(words.get("dataset.deviation", report.plan().deviation()));
    report.warnings().forEach(warning -> terminal.message(sentence(warning)));
    int slides = report.leftOut().size();
    if (slides > 0) {
      terminal.message(words.get("dataset.slidesLeftOut", slides));
    }
  }

  private String row(Label label, SplitPlan.Row row) {
    return words.get(
        "dataset.label",
        label.name(),
        row.in(Split.TRAIN),
        share(row.in(Split.TRAIN), row.all()),
        row.in(Split.VAL),
        share(row.in(Split.VAL), row.all()),
        row.in(Split.TEST),
        share(row.in(Split.TEST), row.all()));
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }

  String sentence(Warning warning) {
    String sentence = notes.sentence(warning);
    return warning instanceof Warning.GroupsUnknown
        ? words.get("sentences", sentence, words.get("dataset.warning.groups"))
        : sentence;
  }

  @Override
  public void verified(Path out, Verification verification) {
    verification.findings().forEach(finding -> terminal.result(sentence(finding)));
    int findings = verification.findings().size();
    terminal.result(words.get("dataset.verified", out.toString(), verification.files(), findings));
  }

  String sentence(Finding finding) {
    return switch (finding) {
      case Finding.NoDataSet(Path folder) -> words.get("dataset.none", folder.toString());
      case Finding.Missing(String file) -> words.get("dataset.missing", file);
      case Finding.Changed(String file) -> words.get("dataset.changed", file);
      case Finding.Added(String file) -> words.get("dataset.added", file);
      case Finding.GroupInTwoSplits(String group, Split one, Split other) ->
          words.get("dataset.twoSplits", group, one.spelling(), other.spelling());
      case Finding.CropInTwoSplits(String one, String other) ->
          words.get("dataset.twice", one, other);
    };
  }

  @Override
  public void failed(String sentence) {
    terminal.failure(sentence);
  }

  @Override
  public void finish() {
    terminal.out().flush();
  }
}
