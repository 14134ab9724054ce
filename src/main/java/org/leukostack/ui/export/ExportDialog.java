package org.leukostack.ui.export;

import java.nio.file.Path;
import java.util.List;
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
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.model.PreClass;
import org.leukostack.model.Severity;
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
  private final GridPane counts = new GridPane();
  private final Label leftOut = new Label();
  private final Words words;
  private final ClassNames names;
  private final CellsChoice cells;
  private final OutputRow output;
  private final CropSizeRow cropSize;

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
    cells = new CellsChoice(words, this::count);
    cropSize = new CropSizeRow(before.cropSize(), words);
    setTitle(words.get("export.title", slide().folder().testId()));
    reading.setValue(readings.usual());
    output =
        new OutputRow(
            OutputRow.proposed(before.outputRoot(), List.of(slide().folder().path())),
            words,
            chooser,
            root ->
                words.get("export.into", ExportRequest.of(slide(), root).destination().toString()));
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
    leftOut.setId("export-left-out");
    Wrapping.wrap(leftOut);
    ScrollPane scroll = new ScrollPane(counts);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(190);
    count();
    scroll.setMinHeight(Math.min(190, 26.0 * counts.getRowCount() + 4));
    VBox box = new VBox(10, readingRow(), cells, scroll, leftOut, problemsNote(), output, cropSize);
    box.setPadding(new Insets(14, 14, 10, 14));
    return box;
  }

  /** What the export is going to have, and what the review keeps out of it. */
  private void count() {
    counts.getChildren().clear();
    ExportPlan plan = ExportPlan.of(request(Path.of("")));
    int row = 0;
    for (Map.Entry<PreClass, Integer> entry : plan.cellsPerClass().entrySet()) {
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
    cells.show(ExportedCells.of(plan));
    leftOut.setText(new LeftOutText(words.locale()).sentence(plan.leftOutByReview()));
  }

  private Node problemsNote() {
    long errors = model.problems().stream().filter(p -> p.severity() == Severity.ERROR).count();
    Label note = Wrapping.label("⚠ " + words.get("export.problems", errors));
    note.getStyleClass().add("problem-note");
    note.setVisible(errors > 0);
    note.setManaged(errors > 0);
    return note;
  }

  private @Nullable ExportPlan plan() {
    Path root = output.rootProperty().getValue();
    return root == null ? null : ExportPlan.of(request(root));
  }

  private ExportRequest request(Path root) {
    return ExportRequest.of(slide(), root).withCropSize(cropSize.pixels()).withWhich(cells.which());
  }
}
