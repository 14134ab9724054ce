package org.leukostack.ui.export;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.Which;
import org.leukostack.model.PreClass;
import org.leukostack.model.Severity;
import org.leukostack.review.Verdict;
import org.leukostack.slides.Slide;
import org.leukostack.text.LeftOutText;
import org.leukostack.text.Words;
import org.leukostack.ui.reading.ReadingText;
import org.leukostack.ui.settings.ExportChoice;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.theme.ChoiceText;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.theme.DialogSize;
import org.leukostack.ui.theme.Dialogs;
import org.leukostack.ui.theme.PageScroll;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;
import org.leukostack.ui.work.FolderChooser;

/** Asks where an export goes, and shows what it is going to have. */
final class ExportDialog extends Dialog<ExportPlan> {

  private final SlideModel model;
  private final ExportReadings readings;
  private final boolean hidesClasses;
  private final ChoiceBox<Slide.Ready> reading;
  private final Words words;
  private final ClassNames names;
  private final OutputRow output;
  private final Spinner<Integer> cropSize;
  private final ChoiceBox<Which> which =
      new ChoiceBox<>(FXCollections.observableArrayList(Which.values()));
  private final GridPane counts = new GridPane();
  private final Label total = new Label();
  private final Label leftOut = new Label();
  private final Label included = new Label();
  private final Label unjudged = new Label();

  /**
   * @param hidesClasses whether the classes of the cells are hidden from the reader
   */
  ExportDialog(
      Window owner,
      SlideModel model,
      ExportReadings readings,
      ExportChoice before,
      boolean hidesClasses,
      ClassNames names,
      FolderChooser chooser) {
    initOwner(owner);
    this.model = model;
    this.readings = readings;
    this.hidesClasses = hidesClasses;
    reading = new ChoiceBox<>(FXCollections.observableArrayList(readings.all()));
    this.words = names.words();
    this.names = names;
    this.cropSize = new Spinner<>(1, ExportRequest.MAX_CROP_SIZE, before.cropSize());
    setTitle(words.get("export.title", slide().folder().testId()));
    reading.setValue(readings.usual());
    output =
        new OutputRow(
            OutputRow.proposed(before.outputRoot(), slide().folder().path()),
            words,
            chooser,
            root ->
                words.get("export.into", ExportRequest.of(slide(), root).destination().toString()));
    cropSize.setId("export-crop-size");
    cropSize.setEditable(true);
    cropSize.getEditor().setPrefColumnCount(5);
    cropSize.setAccessibleText(words.get("export.cropSize"));
    cropSize.getEditor().setAccessibleText(words.get("export.cropSize")); // it has the focus
    ButtonType start = Dialogs.addAnswers(this, words.get("export.start"), words);
    getDialogPane().setContent(new PageScroll(content()));
    DialogSize.TEXT.give(this);
    Node startButton = getDialogPane().lookupButton(start);
    startButton.setId("export-start");
    startButton.disableProperty().bind(Bindings.isNull(output.rootProperty()));
    setResultConverter(button -> button == start ? plan() : null);
  }

  /** The slide with the reading that is exported. */
  private Slide.Ready slide() {
    return Objects.requireNonNullElseGet(reading.getValue(), readings::usual);
  }

  /** Which reading goes; where there is but the first, nobody asks. */
  private Node readingRow() {
    reading.setId("export-reading");
    reading.setConverter(
        new ChoiceText<>(choice -> ReadingText.name(choice.terms().name(), words)));
    reading.setAccessibleText(words.get("export.reading"));
    Tips.say(reading, words.get("export.reading.tooltip"));
    reading.valueProperty().addListener(o -> count());
    Label label = new Label(words.get("export.reading"));
    label.setLabelFor(reading);
    HBox row = new HBox(10, label, reading);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setVisible(!readings.isFirstOnly());
    row.setManaged(row.isVisible());
    return row;
  }

  private Region content() {
    counts.setHgap(12);
    counts.setVgap(4);
    total.getStyleClass().add("section-title");
    leftOut.setId("export-left-out");
    Wrapping.wrap(leftOut);
    included.setId("export-included");
    Wrapping.wrap(included);
    included.getStyleClass().add("quiet");
    unjudged.setId("export-unjudged");
    Wrapping.wrap(unjudged);
    unjudged.getStyleClass().add("problem-note");
    unjudged.visibleProperty().bind(unjudged.textProperty().isNotEmpty());
    unjudged.managedProperty().bind(unjudged.visibleProperty());
    ScrollPane scroll = new ScrollPane(counts);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(190);
    which.setId("export-which");
    which.setConverter(new ChoiceText<>(choice -> words.get("export.which." + choice.name())));
    which.setValue(ExportRequest.DEFAULT_WHICH);
    which.setAccessibleText(words.get("export.which"));
    Tips.say(which, words.get("export.which"));
    which.valueProperty().addListener(o -> count());
    count();
    scroll.setMinHeight(Math.min(190, 26.0 * counts.getRowCount() + 4));
    Label whichLabel = new Label(words.get("export.which"));
    whichLabel.setLabelFor(which);
    HBox whichRow = new HBox(10, whichLabel, which);
    whichRow.setAlignment(Pos.CENTER_LEFT);
    VBox box =
        new VBox(
            10,
            readingRow(),
            new VBox(4, whichRow, included),
            total,
            unjudged,
            scroll,
            leftOut,
            problemsNote(),
            output,
            cropSizeRow());
    box.setPadding(new Insets(14, 14, 10, 14));
    return box;
  }

  /** What the export is going to have, and what the review keeps out of it. */
  private void count() {
    counts.getChildren().clear();
    ExportPlan plan = ExportPlan.of(request(Path.of("")));
    int cells = 0;
    int row = 0;
    for (Map.Entry<PreClass, Integer> entry : plan.cellsPerClass().entrySet()) {
      cells += entry.getValue();
      if (hidesClasses) {
        continue;
      }
      Label swatch = new Label();
      swatch.getStyleClass().add("swatch");
      swatch.setStyle("-fx-background-color: " + names.css(entry.getKey()) + ";");
      Label count = new Label(String.format(words.locale(), "%,d", entry.getValue()));
      GridPane.setHalignment(count, HPos.RIGHT);
      counts.addRow(row++, swatch, new Label(names.of(entry.getKey())), count);
    }
    total.setText(words.get("export.total", cells, plan.exportedFields().size()));
    included.setText(words.get("export.included." + which.getValue().name()));
    showUnjudged(
        plan.countExported(Verdict.UNREVIEWED), plan.countExported(Verdict.FLAGGED), cells);
    leftOut.setText(new LeftOutText(words.locale()).sentence(plan.leftOutByReview()));
  }

  /** Cells of which nobody has said that they are right, and that go along all the same. */
  private void showUnjudged(int unreviewed, int flagged, int cells) {
    unjudged.setText(
        unreviewed + flagged == 0
            ? ""
            : "⚠ " + words.get("export.unjudged", unreviewed, flagged, cells));
  }

  private Node problemsNote() {
    long errors = model.problems().stream().filter(p -> p.severity() == Severity.ERROR).count();
    Label note = Wrapping.label("⚠ " + words.get("export.problems", errors));
    note.getStyleClass().add("problem-note");
    note.setVisible(errors > 0);
    note.setManaged(errors > 0);
    return note;
  }

  private Node cropSizeRow() {
    Label label = new Label(words.get("export.cropSize"));
    label.setLabelFor(cropSize);
    HBox row = new HBox(10, label, cropSize);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private @Nullable ExportPlan plan() {
    Path root = output.rootProperty().getValue();
    return root == null ? null : ExportPlan.of(request(root));
  }

  private ExportRequest request(Path root) {
    return ExportRequest.of(slide(), root)
        .withCropSize(cropSize.getValue())
        .withWhich(which.getValue());
  }
}
