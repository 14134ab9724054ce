package org.leukostack.cli;

import java.util.List;
import org.leukostack.export.ExportReport;
import org.leukostack.model.Problem;
import org.leukostack.model.Severity;
import org.leukostack.model.TestFolder;
import org.leukostack.text.LeftOutText;
import org.leukostack.text.ProblemText;
import org.leukostack.text.Words;

/** Results as text. */
final class TextResults implements Results {

  private final Terminal terminal;
  private final Words words;
  private final ProblemText problemText;
  private final LeftOutText leftOutText;

  TextResults(Terminal terminal) {
    this.terminal = terminal;
    words = terminal.words();
    problemText = new ProblemText(terminal.locale());
    leftOutText = new LeftOutText(terminal.locale());
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
    leftOutText.lines(report.leftOut()).forEach(terminal::message);
    problemText.lines(report.problems()).forEach(terminal::message);
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
    terminal.out().flush();
  }
}
