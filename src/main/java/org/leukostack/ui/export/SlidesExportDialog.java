package org.leukostack.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.export.Which;
import org.leukostack.home.AppLog;
import org.leukostack.text.Words;
import org.leukostack.ui.settings.ExportChoice;
import org.leukostack.ui.theme.DialogSize;
import org.leukostack.ui.theme.Dialogs;
import org.leukostack.ui.theme.PageScroll;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;
import org.leukostack.ui.work.Background;

/** Asks how several slides are exported. */
final class SlidesExportDialog extends Dialog<SlidesExport.Choice> {

  private final OutputRow output;
  private final CropSizeRow cropSize;
  private final CellsChoice cells;
  private final Words words;
  private final Background.Latest counting;
  private @Nullable Map<Which, ExportedCells> counts;
  private final CheckBox replace = new CheckBox();

  SlidesExportDialog(SlidesExportFlow.Around around, List<Path> folders) {
    initOwner(around.owner());
    words = around.words();
    ExportChoice before = around.settings().get().export();
    counting = around.run().background().latest();
    cells = new CellsChoice(words, this::showCounts);
    setTitle(words.get("slidesExport.title", folders.size()));
    getDialogPane().setId("slides-export");
    output =
        new OutputRow(
            OutputRow.proposed(before.outputRoot(), folders),
            words,
            around.chooser(),
            root -> words.get("slidesExport.into", root.toString(), folders.size()));
    cropSize = new CropSizeRow(before.cropSize(), words);
    replace.setId("slides-export-replace");
    replace.setText(words.get("slidesExport.replace"));
    Tips.say(replace, words.get("slidesExport.replace.tooltip"));
    ButtonType start = Dialogs.addAnswers(this, words.get("export.start"), words);
    VBox box =
        new VBox(
            10,
            Wrapping.label(words.get("slidesExport.what", folders.size())),
            cells,
            output,
            cropSize,
            replace);
    box.setPadding(new Insets(14, 14, 10, 14));
    getDialogPane().setContent(new PageScroll(box));
    DialogSize.TEXT.give(this);
    Node startButton = getDialogPane().lookupButton(start);
    startButton.setId("slides-export-start");
    startButton.disableProperty().bind(Bindings.isNull(output.rootProperty()));
    setResultConverter(button -> button == start ? choice() : null);
    count(() -> new SlidesCount(folders, around.userData().get()).call());
    setOnCloseRequest(e -> counting.drop());
  }

  private void count(Callable<Map<Which, ExportedCells>> count) {
    cells.showUnknown(words.get("dataset.told.counting"));
    counting.run(
        count,
        found -> {
          counts = found;
          showCounts();
        },
        e -> {
          AppLog.error("Counting the cells of slides failed", e);
          cells.showUnknown(words.get("dataset.told.failed"));
        });
  }

  private void showCounts() {
    if (counts != null) {
      cells.show(counts.getOrDefault(cells.which(), ExportedCells.NONE));
    }
  }

  private SlidesExport.@Nullable Choice choice() {
    Path root = output.rootProperty().getValue();
    return root == null
        ? null
        : new SlidesExport.Choice(root, cropSize.pixels(), cells.which(), replace.isSelected());
  }
}
