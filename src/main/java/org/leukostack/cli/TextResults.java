package org.leukostack.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.export.LeftOut;
import org.leukostack.export.tidy.ExportNote;
import org.leukostack.model.Problem;
import org.leukostack.model.Severity;
import org.leukostack.model.TestFolder;
import org.leukostack.sheet.SheetReport;
import org.leukostack.stats.Figures;
import org.leukostack.stats.MeasuredSlide;
import org.leukostack.stats.StatCell;
import org.leukostack.text.LeftOutText;
import org.leukostack.text.ProblemText;
import org.leukostack.text.Words;

/** Results as text. */
class TextResults implements Results {

  private final Terminal terminal;
  private final Words words;
  private final ProblemText problemText;
  private final LeftOutText leftOutText;
  private final FiguresText figures;
  private final List<List<StatCell>> measured = new ArrayList<>();

  TextResults(Terminal terminal) {
    this.terminal = terminal;
    words = terminal.words();
    problemText = new ProblemText(terminal.locale());
    leftOutText = new LeftOutText(terminal.locale());
    figures = new FiguresText(terminal);
  }

  @Override
  public void exported(ExportReport report) {
    terminal.result(
        words.get(
            "export.done",
            report.destination(),
            report.cells(),
            report.files(),
            report.duration().toMillis() / 1e3));
    if (report.isOneOfSeveral()) {
      terminal.result(words.get("export.reading", report.testId(), report.reading().text()));
    }
    leftOutText.line(report.leftOutByReview()).ifPresent(terminal::message);
    findings(report.leftOut(), report.problems());
  }

  /** What was left out and what is wrong, beside the result. */
  final void findings(List<LeftOut> leftOut, List<Problem> problems) {
    leftOutText.lines(leftOut).forEach(terminal::message);
    problemText.lines(problems).forEach(terminal::message);
  }

  @Override
  public void measured(MeasuredSlide slide) {
    figures.write(slide.slide().folder().testId(), slide.figures());
    measured.add(slide.cells());
    findings(slide.leftOut(), slide.problems());
  }

  @Override
  public void passedOver(ExportPlan plan, ExportNote note) {
    ExportNote.Counts counts = note.counts();
    terminal.result(words.get("export.passedOver", plan.request().destination(), counts.cells()));
    if (!counts.isComplete()) {
      terminal.message(
          words.get(
              "export.passedOver.incomplete",
              plan.request().testId(),
              counts.leftOut(),
              counts.errors()));
    }
    problemText.lines(plan.request().slide().problems()).forEach(terminal::message);
  }

  @Override
  public void sheet(SheetReport report) {
    terminal.result(words.get("sheet.done", report.file(), report.cells(), report.pages()));
    if (report.isRomanised()) {
      terminal.message(words.get("sheet.romanised", report.testId()));
    }
    if (!report.missing().isEmpty()) {
      String letters = String.join(" ", new TreeSet<>(report.missing()));
      terminal.message(words.get("sheet.missing", report.testId(), letters));
    }
    findings(report.leftOut(), report.problems());
  }

  @Override
  public void checked(TestFolder folder, List<Problem> problems) {
    problemText.lines(problems).forEach(terminal::result);
    terminal.result(
        words.get(
            "check.done",
            folder.testId(),
            count(problems, Severity.ERROR),
            count(problems, Severity.WARNING),
            folder.planeCount(),
            folder.fields().size()));
  }

  private static long count(List<Problem> problems, Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }

  @Override
  public void unreadable(TestFolder folder, Problem problem) {
    terminal.message(problemText.line(problem));
  }

  @Override
  public void failed(TestFolder folder, String sentence) {
    problemText.lines(folder.problems()).forEach(terminal::message);
    terminal.failure(sentence);
  }

  @Override
  public void finish() {
    if (measured.size() > 1) {
      figures.write(words.get("stats.pooled", measured.size()), Figures.pooled(measured.stream()));
    }
    terminal.out().flush();
  }
}
