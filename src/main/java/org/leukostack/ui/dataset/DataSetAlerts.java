package org.leukostack.ui.dataset;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.leukostack.dataset.DataSetException;
import org.leukostack.dataset.Split;
import org.leukostack.dataset.build.DataSetReport;
import org.leukostack.export.ExportException;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.theme.Dialogs;
import org.leukostack.ui.theme.Question;

/** How a data set ended. */
final class DataSetAlerts {

  private final Window owner;
  private final Words words;
  private final DataSetTexts texts;
  private final Consumer<Path> openFolder;

  DataSetAlerts(Window owner, ClassNames names, Consumer<Path> openFolder) {
    this.owner = owner;
    this.words = names.words();
    this.openFolder = openFolder;
    texts = new DataSetTexts(names);
  }

  void finished(DataSetMade made) {
    DataSetReport report = made.report();
    String written =
        words.get(
            "dataset.written",
            report.destination().toString(),
            String.format(words.locale(), "%.1f", report.duration().toMillis() / 1000.0),
            report.plan().cells(Split.TRAIN),
            report.plan().cells(Split.VAL),
            report.plan().cells(Split.TEST));
    Question result =
        new Question(
            owner,
            words,
            report.isSound() ? AlertType.INFORMATION : AlertType.WARNING,
            words.get(
                report.isSound() ? "dataset.done" : "dataset.doneWithout",
                report.set().samples().size(),
                report.set().parts().stream().filter(part -> !part.cells().isEmpty()).count()),
            written);
    result.pane().setId("dataset-result");
    result.answer(
        "export.openFolder", ButtonData.LEFT, () -> openFolder.accept(report.destination()));
    result.answer("close", ButtonData.CANCEL_CLOSE, () -> {}).setDefaultButton(true);
    String details = texts.details(made);
    if (!details.isEmpty()) {
      result.pane().setContent(withDetails(written, details));
    }
    result.ask();
  }

  private VBox withDetails(String written, String details) {
    TextArea text = new TextArea(details);
    text.setEditable(false);
    text.setWrapText(true);
    text.setPrefRowCount(8);
    text.setAccessibleText(words.get("dataset.details"));
    VBox.setVgrow(text, Priority.ALWAYS);
    Label label = new Label(written);
    label.setWrapText(true);
    return new VBox(8, label, text);
  }

  void askToReplace(Path destination, Runnable replace) {
    Question question =
        new Question(
            owner,
            words,
            AlertType.CONFIRMATION,
            words.get("dataset.exists"),
            words.get("dataset.replaceQuestion", destination.toString()));
    question.answer("export.replace", ButtonData.OK_DONE, replace).setId("dataset-replace");
    question.answer("cancel", ButtonData.CANCEL_CLOSE, () -> {});
    question.ask();
  }

  void cancelled() {
    tell(AlertType.INFORMATION, "dataset.cancelled", words.get("dataset.cancelled.what"));
  }

  void refused(DataSetException failure) {
    tell(AlertType.ERROR, "dataset.failed", texts.sentence(failure));
  }

  void failed(ExportException failure) {
    tell(AlertType.ERROR, "dataset.failed", texts.sentence(failure));
  }

  void failedUnexpectedly(Path log) {
    tell(AlertType.ERROR, "dataset.failed", words.get("dataset.failed.unexpected", log.toString()));
  }

  private void tell(AlertType type, String heading, String content) {
    Dialogs.alert(owner, words, type, words.get(heading), content).show();
  }
}
