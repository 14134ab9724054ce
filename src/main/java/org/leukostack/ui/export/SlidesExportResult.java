package org.leukostack.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
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
import org.leukostack.model.TestFolder;
import org.leukostack.text.ExportErrorText;
import org.leukostack.text.LeftOutText;
import org.leukostack.text.ProblemText;
import org.leukostack.text.Words;
import org.leukostack.ui.export.SlidesExport.Outcome;
import org.leukostack.ui.theme.Dialogs;
import org.leukostack.ui.theme.Question;

/** How an export of several slides ended: each that is not as it should be, by name. */
final class SlidesExportResult {

  private final Window owner;
  private final Words words;
  private final Consumer<Path> openFolder;

  SlidesExportResult(Window owner, Words words, Consumer<Path> openFolder) {
    this.owner = owner;
    this.words = words;
    this.openFolder = openFolder;
  }

  void finished(Path root, List<Outcome> outcomes) {
    List<String> findings = outcomes.stream().flatMap(o -> findings(o).stream()).toList();
    int passedOver = (int) outcomes.stream().filter(Outcome.PassedOver.class::isInstance).count();
    int made = (int) outcomes.stream().filter(Outcome.Exported.class::isInstance).count();
    Question result =
        new Question(
            owner,
            words,
            findings.isEmpty() ? AlertType.INFORMATION : AlertType.WARNING,
            words.get("slidesExport.done", made, outcomes.size()),
            "");
    result.pane().setId("slides-export-result");
    result.answer("export.openFolder", ButtonData.LEFT, () -> openFolder.accept(root));
    result.answer("close", ButtonData.CANCEL_CLOSE, () -> {}).setDefaultButton(true);
    VBox box = new VBox(8);
    label(box, words.get("slidesExport.written", root.toString()));
    if (passedOver > 0) {
      label(box, words.get("slidesExport.passedOver", passedOver));
    }
    if (!findings.isEmpty()) {
      TextArea text = new TextArea(String.join("\n", findings));
      text.setEditable(false);
      text.setWrapText(true);
      text.setPrefRowCount(10);
      text.setAccessibleText(words.get("slidesExport.findings"));
      VBox.setVgrow(text, Priority.ALWAYS);
      label(box, words.get("slidesExport.findings"));
      box.getChildren().add(text);
    }
    result.pane().setContent(box);
    result.ask();
  }

  private static void label(VBox box, String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    box.getChildren().add(label);
  }

  /** A line for each; none of a slide that is as it should be. */
  private List<String> findings(Outcome outcome) {
    String name = TestFolder.testIdOf(outcome.folder());
    return switch (outcome) {
      case Outcome.PassedOver _ -> List.of();
      case Outcome.Exported exported when exported.isSound() -> List.of();
      case Outcome.Exported(Path _, ExportReport report) ->
          List.of(words.get("slidesExport.finding", name, incomplete(report)));
      case Outcome.Unreadable(Path _, Problem obstacle) ->
          List.of(
              words.get(
                  "slidesExport.finding",
                  name,
                  String.join(" ", new ProblemText(words.locale()).lines(List.of(obstacle)))));
      case Outcome.Refused(Path _, ExportException reason) ->
          List.of(
              words.get(
                  "slidesExport.finding",
                  name,
                  new ExportErrorText(words.locale()).sentence(reason)));
      case Outcome.Failed _ ->
          List.of(words.get("slidesExport.finding", name, words.get("slidesExport.unexpected")));
    };
  }

  private String incomplete(ExportReport report) {
    List<String> leftOut = new LeftOutText(words.locale()).lines(report.leftOut());
    return leftOut.isEmpty()
        ? words.get("slidesExport.problems", report.problems().size())
        : words.get("slidesExport.leftOut", leftOut.size(), leftOut.getFirst());
  }

  void cancelled() {
    tell(AlertType.INFORMATION, "export.cancelled", words.get("slidesExport.cancelled"));
  }

  void failed(Path log) {
    tell(AlertType.ERROR, "export.failed", words.get("export.failed.unexpected", log.toString()));
  }

  private void tell(AlertType type, String heading, String content) {
    Dialogs.alert(owner, words, type, words.get(heading), content).show();
  }
}
