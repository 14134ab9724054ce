package org.leukostack.ui.export;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.Which;
import org.leukostack.text.Words;
import org.leukostack.ui.settings.ExportChoice;
import org.leukostack.ui.theme.ChoiceText;
import org.leukostack.ui.theme.DialogSize;
import org.leukostack.ui.theme.Dialogs;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;
import org.leukostack.ui.work.FolderChooser;

/** Asks how several slides are exported. */
final class SlidesExportDialog extends Dialog<SlidesExport.Choice> {

  private final OutputRow output;
  private final Spinner<Integer> cropSize;
  private final ChoiceBox<Which> which =
      new ChoiceBox<>(FXCollections.observableArrayList(Which.values()));
  private final CheckBox replace = new CheckBox();

  SlidesExportDialog(
      Window owner, List<Path> folders, ExportChoice before, Words words, FolderChooser chooser) {
    initOwner(owner);
    setTitle(words.get("slidesExport.title", folders.size()));
    getDialogPane().setId("slides-export");
    output =
        new OutputRow(
            OutputRow.proposed(before.outputRoot(), folders.getFirst()),
            words,
            chooser,
            root -> words.get("slidesExport.into", root.toString()));
    cropSize = new Spinner<>(1, ExportRequest.MAX_CROP_SIZE, before.cropSize());
    cropSize.setId("slides-export-crop-size");
    cropSize.setEditable(true);
    cropSize.setAccessibleText(words.get("export.cropSize"));
    cropSize.getEditor().setPrefColumnCount(5);
    cropSize.getEditor().setAccessibleText(words.get("export.cropSize"));
    which.setId("slides-export-which");
    which.setConverter(new ChoiceText<>(choice -> words.get("export.which." + choice.name())));
    which.setValue(ExportRequest.DEFAULT_WHICH);
    which.setAccessibleText(words.get("export.which"));
    replace.setId("slides-export-replace");
    replace.setText(words.get("slidesExport.replace"));
    Tips.say(replace, words.get("slidesExport.replace.tooltip"));
    ButtonType start = Dialogs.addAnswers(this, words.get("export.start"), words);
    VBox box =
        new VBox(
            10,
            Wrapping.label(words.get("slidesExport.what", folders.size())),
            row(words.get("export.which"), which),
            output,
            row(words.get("export.cropSize"), cropSize),
            replace);
    box.setPadding(new Insets(14, 14, 10, 14));
    getDialogPane().setContent(box);
    DialogSize.TEXT.give(this);
    Node startButton = getDialogPane().lookupButton(start);
    startButton.setId("slides-export-start");
    startButton.disableProperty().bind(Bindings.isNull(output.rootProperty()));
    setResultConverter(button -> button == start ? choice() : null);
  }

  private static HBox row(String said, Node field) {
    Label label = new Label(said);
    label.setLabelFor(field);
    HBox row = new HBox(10, label, field);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private SlidesExport.@Nullable Choice choice() {
    Path root = output.rootProperty().getValue();
    return root == null
        ? null
        : new SlidesExport.Choice(
            root, cropSize.getValue(), which.getValue(), replace.isSelected());
  }
}
