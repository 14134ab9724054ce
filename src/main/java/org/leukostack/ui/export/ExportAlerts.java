package org.leukostack.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportReport;
import org.leukostack.model.Problem;
import org.leukostack.text.ExportErrorText;
import org.leukostack.text.LeftOutText;
import org.leukostack.text.ProblemText;
import org.leukostack.text.Words;
import org.leukostack.ui.reading.ReadingText;
import org.leukostack.ui.theme.Dialogs;
import org.leukostack.ui.theme.Question;

/** How an export ended. */
final class ExportAlerts {

  private final Window owner;
  private final Words words;
  private final Consumer<Path> openFolder;

  ExportAlerts(Window owner, Words words, Consumer<Path> openFolder) {
    this.owner = owner;
    this.words = words;
    this.openFolder = openFolder;
  }

  /**
   * @param told its problems, as they may be shown
   */
  void finished(ExportReport report, List<Problem> told) {
    boolean complete = report.isComplete();
    Question result =
        result(
            complete,
            words.get(
                complete ? "export.done" : "export.doneWithout", report.cells(), report.fields()),
            words.get(
                    "export.written",
                    report.files(),
                    report.destination().toString(),
                    String.format(words.locale(), "%.1f", report.duration().toMillis() / 1000.0))
                + "\n"
                + words.get("export.tables"),
            details(report, told),
            report.destination());
    result.pane().setId("export-result");
    result.ask();
  }

  /**
   * @param told sentences about all slides
   * @param findings a line for each slide that is not as it should be
   * @param more lines about slides that are
   * @param root the folder that has the exports
   */
  void finished(String heading, String told, List<String> findings, List<String> more, Path root) {
    String details =
        Stream.of(findings, more)
            .filter(lines -> !lines.isEmpty())
            .map(lines -> String.join("\n", lines))
            .collect(Collectors.joining("\n\n"));
    Question result = result(findings.isEmpty(), heading, told, details, root);
    result.pane().setId("slides-export-result");
    result.ask();
  }

  /**
   * @param details lines that may be many; empty for none
   */
  private Question result(
      boolean isGood, String heading, String written, String details, Path folder) {
    Question result =
        question(isGood ? AlertType.INFORMATION : AlertType.WARNING, heading, written);
    result.answer("export.openFolder", ButtonData.LEFT, () -> openFolder.accept(folder));
    result.answer("close", ButtonData.CANCEL_CLOSE, () -> {}).setDefaultButton(true);
    if (!details.isEmpty()) {
      TextArea text = new TextArea(details);
      text.setEditable(false);
      text.setWrapText(true);
      text.setPrefRowCount(8);
      text.setAccessibleText(words.get("export.leftOut"));
      VBox.setVgrow(text, Priority.ALWAYS);
      Label label = new Label(written);
      label.setWrapText(true);
      result.pane().setContent(new VBox(8, label, text));
    }
    return result;
  }

  private String details(ExportReport report, List<Problem> told) {
    StringBuilder text = new StringBuilder();
    if (report.isOneOfSeveral()) {
      String reading = ReadingText.name(report.reading(), words);
      text.append(words.get("export.ofReading", reading)).append('\n');
    }
    LeftOutText leftOutText = new LeftOutText(words.locale());
    if (report.leftOutByReview().total() > 0) {
      text.append(leftOutText.sentence(report.leftOutByReview())).append('\n');
    }
    if (!report.isComplete()) {
      text.append(words.get("export.leftOut")).append('\n');
    }
    for (String line : leftOutText.lines(report.leftOut())) {
      text.append("• ").append(line).append('\n');
    }
    if (!told.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(words.get("problems.title")).append('\n');
    }
    ProblemText problemText = new ProblemText(words.locale());
    for (String line : problemText.lines(told)) {
      text.append("• ").append(line).append('\n');
    }
    return text.toString().strip();
  }

  void askToReplace(Path destination, Runnable replace) {
    Question question =
        question(
            AlertType.CONFIRMATION,
            words.get("export.exists"),
            words.get("export.replaceQuestion", destination.toString()));
    question.answer("export.replace", ButtonData.OK_DONE, replace).setId("export-replace");
    question.answer("cancel", ButtonData.CANCEL_CLOSE, () -> {});
    question.ask();
  }

  /** Cells that the review rejects would be exported without a word. */
  void noReview() {
    tell(AlertType.ERROR, words.get("export.failed"), words.get("export.noReview"));
  }

  void cancelled() {
    cancelled("export.cancelled.what");
  }

  /**
   * @param wordKey of a sentence that says what is there now
   */
  void cancelled(String wordKey) {
    tell(AlertType.INFORMATION, words.get("export.cancelled"), words.get(wordKey));
  }

  void failed(ExportException failure) {
    ExportErrorText text = new ExportErrorText(words.locale());
    tell(
        AlertType.ERROR,
        words.get("export.failed"),
        text.sentence(failure) + "\n\n" + text.adviceForWindow(failure));
  }

  void failedUnexpectedly(Path log) {
    tell(
        AlertType.ERROR,
        words.get("export.failed"),
        words.get("export.failed.unexpected", log.toString()));
  }

  private void tell(AlertType type, String heading, String content) {
    Dialogs.alert(owner, words, type, heading, content).show();
  }

  private Question question(AlertType type, String heading, String content) {
    return new Question(owner, words, type, heading, content);
  }
}
