package org.leukostack.ui.sheet;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.leukostack.export.ExportException;
import org.leukostack.export.Which;
import org.leukostack.home.AppLog;
import org.leukostack.model.Progress;
import org.leukostack.sheet.ContactSheet;
import org.leukostack.sheet.SheetReport;
import org.leukostack.sheet.SheetRequest;
import org.leukostack.sheet.SheetText;
import org.leukostack.slides.Slide;
import org.leukostack.text.ExportErrorText;
import org.leukostack.text.IoErrorText;
import org.leukostack.text.LeftOutText;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.theme.DialogSize;
import org.leukostack.ui.theme.Dialogs;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;
import org.leukostack.ui.work.Background;
import org.leukostack.ui.work.FileAsker;

/** Makes the contact sheet of the open slide, and says what came of it; closing it gives it up. */
public final class SheetDialog extends Dialog<Void> {

  private static final String PDF = ".pdf";

  /**
   * What it needs of the window.
   *
   * @param cropSize edge length of the crops, in pixels
   * @param files asks where the sheet is saved
   */
  public record Around(ClassNames names, Background background, int cropSize, FileAsker files) {}

  /** Says what a sheet is, and makes one when it is asked for. */
  public static void show(Window owner, Around around, Slide.Ready slide) {
    new SheetDialog(owner, around, slide).show();
  }

  private final Around around;
  private final Slide.Ready slide;
  private final Words words;
  private final Button save;
  private final Background.Latest writing;
  private final Label told = new Label();
  private final ProgressBar bar = new ProgressBar(-1);

  private SheetDialog(Window owner, Around around, Slide.Ready slide) {
    this.around = around;
    this.slide = slide;
    writing = around.background().latest();
    words = around.names().words();
    Dialogs.makePage(this, owner, "sheet", words.get("sheetPage.title"), DialogSize.TEXT, words);
    told.setId("sheet-told");
    told.setText(words.get("sheetPage.what"));
    save = Dialogs.addAction(this, words.get("sheetPage.save"), button -> save());
    save.setId("sheet-save");
    Tips.say(save, words.get("sheetPage.save.tooltip"));
    bar.setVisible(false);
    Wrapping.wrap(told);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(words.get("sheetPage.title"));
    bar.managedProperty().bind(bar.visibleProperty());
    VBox page = new VBox(12, told, bar);
    page.setPadding(new Insets(14));
    getDialogPane().setContent(page);
    setOnHidden(e -> writing.drop());
  }

  private void save() {
    around
        .files()
        .save(
            getDialogPane().getScene().getWindow(),
            words.get("sheetPage.save"),
            slide.folder().testId() + PDF)
        .ifPresent(this::write);
  }

  private void write(Path file) {
    save.setDisable(true);
    bar.setProgress(-1);
    bar.setVisible(true);
    told.setText(words.get("sheetPage.writing", file.toString()));
    int jobs = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    SheetRequest request = new SheetRequest(slide, file, around.cropSize(), jobs, Which.ALL, null);
    SheetText text =
        new SheetText(new Words("problems", words.locale()), around.names()::withNumber);
    writing.run(
        () -> ContactSheet.write(request, text, (done, all) -> advance(new Progress(done, all))),
        this::ended,
        e -> failed(file, e));
  }

  private void advance(Progress progress) {
    Platform.runLater(() -> bar.setProgress(progress.fraction()));
  }

  private void ended(SheetReport report) {
    rest();
    StringBuilder says = new StringBuilder();
    says.append(
        words.get("sheetPage.done", report.file().toString(), report.cells(), report.pages()));
    if (report.isRomanised()) {
      says.append("\n\n").append(words.get("sheetPage.romanised"));
    }
    if (!report.missing().isEmpty()) {
      says.append("\n\n").append(words.get("sheetPage.missing", report.missing().size()));
    }
    for (String line : new LeftOutText(words.locale()).lines(report.leftOut())) {
      says.append("\n⚠ ").append(line);
    }
    told.setText(says.toString());
  }

  private void rest() {
    bar.setVisible(false);
    save.setDisable(false);
  }

  private void failed(Path file, Exception failure) {
    rest();
    AppLog.warning("The contact sheet could not be written to " + file, failure);
    if (failure instanceof ExportException known) {
      ExportErrorText text = new ExportErrorText(words.locale());
      told.setText(text.sentence(known) + " " + text.adviceForWindow(known));
    } else {
      String why = new IoErrorText(words.locale()).reason(failure);
      told.setText(words.get("sheetPage.failed", file.toString(), why));
    }
  }
}
