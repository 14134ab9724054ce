package org.leukostack.ui.export;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportReport;
import org.leukostack.text.ExportErrorText;
import org.leukostack.text.LeftOutText;
import org.leukostack.text.ProblemText;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.Dialogs;

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

  void finished(ExportReport report) {
    boolean complete = report.isComplete();
    Alert alert =
        alert(
            complete ? Alert.AlertType.INFORMATION : Alert.AlertType.WARNING,
            words.get(
                complete ? "export.done" : "export.doneWithout", report.cells(), report.fields()),
            words.get(
                "export.written",
                report.files(),
                report.destination().toString(),
                String.format(words.locale(), "%.1f", report.duration().toMillis() / 1000.0)));
    ButtonType open = new ButtonType(words.get("export.openFolder"), ButtonData.LEFT);
    ButtonType close = new ButtonType(words.get("close"), ButtonData.CANCEL_CLOSE);
    alert.getButtonTypes().setAll(open, close);
    ((Button) alert.getDialogPane().lookupButton(close)).setDefaultButton(true);
    String details = details(report);
    if (!details.isEmpty()) {
      TextArea text = new TextArea(details);
      text.setEditable(false);
      text.setWrapText(true);
      text.setPrefRowCount(8);
      text.setAccessibleText(words.get("export.leftOut"));
      VBox.setVgrow(text, Priority.ALWAYS);
      Label written = new Label(alert.getContentText());
      written.setWrapText(true);
      VBox box = new VBox(8, written, text);
      alert.getDialogPane().setContent(box);
    }
    alert.getDialogPane().setId("export-result");
    alert.setOnHidden(
        e -> {
          if (alert.getResult() == open) {
            openFolder.accept(report.destination());
          }
        });
    alert.show();
  }

  private String details(ExportReport report) {
    StringBuilder text = new StringBuilder();
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
    if (!report.problems().isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(words.get("problems.title")).append('\n');
    }
    ProblemText problemText = new ProblemText(words.locale());
    for (String line : problemText.lines(report.problems())) {
      text.append("• ").append(line).append('\n');
    }
    return text.toString().strip();
  }

  void askToReplace(Path destination, Runnable replace) {
    Alert alert =
        alert(
            Alert.AlertType.CONFIRMATION,
            words.get("export.exists"),
            words.get("export.replaceQuestion", destination.toString()));
    ButtonType yes = new ButtonType(words.get("export.replace"), ButtonData.OK_DONE);
    ButtonType no = new ButtonType(words.get("cancel"), ButtonData.CANCEL_CLOSE);
    alert.getButtonTypes().setAll(yes, no);
    alert.getDialogPane().lookupButton(yes).setId("export-replace");
    alert.setOnHidden(
        e -> {
          if (alert.getResult() == yes) {
            replace.run();
          }
        });
    alert.show();
  }

  /**
   * Asks whether to give up the export that runs.
   *
   * @param over nothing is asked any more once it is true: the export has ended behind the question
   */
  void askToCancel(Runnable cancel, ObservableValue<Boolean> over) {
    Alert alert =
        alert(
            Alert.AlertType.CONFIRMATION,
            words.get("export.running"),
            words.get("export.running.question"));
    ButtonType yes = new ButtonType(words.get("export.running.cancel"), ButtonData.OK_DONE);
    ButtonType no = new ButtonType(words.get("export.running.goOn"), ButtonData.CANCEL_CLOSE);
    alert.getButtonTypes().setAll(yes, no);
    alert.getDialogPane().setId("export-cancel");
    Subscription ended =
        over.subscribe(
            now -> {
              if (now) {
                alert.setResult(no);
                alert.close();
              }
            });
    alert.setOnHidden(
        e -> {
          ended.unsubscribe();
          if (alert.getResult() == yes) {
            cancel.run();
          }
        });
    alert.show();
  }

  /** Cells that the review rejects would be exported without a word. */
  void noReview() {
    alert(Alert.AlertType.ERROR, words.get("export.failed"), words.get("export.noReview")).show();
  }

  void cancelled() {
    alert(
            Alert.AlertType.INFORMATION,
            words.get("export.cancelled"),
            words.get("export.cancelled.what"))
        .show();
  }

  void failed(ExportException failure) {
    ExportErrorText text = new ExportErrorText(words.locale());
    alert(
            Alert.AlertType.ERROR,
            words.get("export.failed"),
            text.sentence(failure) + "\n\n" + text.adviceForWindow(failure))
        .show();
  }

  void failedUnexpectedly(Path log) {
    alert(
            Alert.AlertType.ERROR,
            words.get("export.failed"),
            words.get("export.failed.unexpected", log.toString()))
        .show();
  }

  private Alert alert(Alert.AlertType type, String heading, String content) {
    return Dialogs.alert(owner, words, type, heading, content);
  }
}
