package org.leukostack.ui.figures;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.leukostack.model.Progress;
import org.leukostack.review.CellFilter;
import org.leukostack.review.Tally;
import org.leukostack.slides.Slide;
import org.leukostack.stats.Figures;
import org.leukostack.stats.FiguresCsv;
import org.leukostack.stats.MeasuredSlide;
import org.leukostack.text.IoErrorText;
import org.leukostack.text.LeftOutText;
import org.leukostack.text.Words;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.theme.DialogSize;
import org.leukostack.ui.theme.Dialogs;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;
import org.leukostack.ui.work.Background;
import org.leukostack.ui.work.FileAsker;
import org.leukostack.ui.work.TableFile;

/** The open slide in numbers: charts, each bar of which shows its cells. */
public final class FiguresDialog extends Dialog<Void> {

  /** What a file of the figures is called first. */
  static final String FILE = "figures.csv";

  /**
   * What the page needs of the window.
   *
   * @param cropSize edge length of the crops that are measured, in pixels
   * @param files asks where the figures are saved
   * @param show takes cells that are to be shown; the page is closed then
   */
  public record Around(
      ActText text,
      Background background,
      int cropSize,
      FileAsker files,
      Consumer<CellFilter.Picked> show) {}

  /** Opens the page, and measures the slide. */
  public static void show(Window owner, Around around, Slide.Ready slide) {
    FiguresModel model = new FiguresModel(around.background(), slide, around.cropSize());
    new FiguresDialog(owner, model, around).show();
  }

  private final Around around;
  private final Words words;
  private final VBox figures = new VBox(12);
  private final Label told = new Label();
  private final Label measuring = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final List<Button> actions;
  private final TableFile table;
  private String csv = "";

  private FiguresDialog(Window owner, FiguresModel model, Around around) {
    this.around = around;
    words = around.text().words();
    Dialogs.makePage(this, owner, "figures", words.get("figures.title"), DialogSize.TABLE, words);
    table = new TableFile(words, around.background(), around.files(), told::setText);
    Button save = action("figures.save", "figures-save", this::save);
    Button copy = action("figures.copyPicture", "figures-copy", this::copyPicture);
    actions = List.of(save, copy);
    told.setId("figures-told");
    Wrapping.wrap(told);
    told.visibleProperty().bind(told.textProperty().isNotEmpty());
    told.managedProperty().bind(told.visibleProperty());
    Wrapping.wrap(measuring);
    measuring.setId("figures-measuring");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(words.get("figures.title"));
    figures.getChildren().setAll(measuring, bar);
    VBox page = new VBox(14, figures, told);
    page.setPadding(new Insets(14));
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "figures-scroll");
    getDialogPane().setContent(scroll);
    ChangeListener<FiguresState> listener = (o, before, now) -> show(now);
    model.stateProperty().addListener(listener);
    setOnHidden(
        e -> {
          model.stateProperty().removeListener(listener);
          model.stop();
        });
    show(model.stateProperty().get());
  }

  private Button action(String wordKey, String id, Runnable work) {
    Button button = Dialogs.addAction(this, words.get(wordKey), pressed -> work.run());
    button.setId(id);
    Tips.say(button, words.get(wordKey + ".tooltip"));
    return button;
  }

  private void show(FiguresState state) {
    actions.forEach(button -> button.setDisable(!(state instanceof FiguresState.Ready)));
    switch (state) {
      case FiguresState.Measuring(Progress progress) -> {
        measuring.setText(words.get("figures.measuring", progress.done(), progress.all()));
        bar.setProgress(progress.fraction());
      }
      case FiguresState.Failed(Exception reason) ->
          figures
              .getChildren()
              .setAll(
                  Wrapping.label(
                      words.get("figures.failed", new IoErrorText(words.locale()).reason(reason))));
      case FiguresState.Ready(MeasuredSlide slide) -> show(slide);
    }
  }

  private void show(MeasuredSlide slide) {
    Figures all = slide.figures();
    FiguresCsv rows = new FiguresCsv();
    rows.add(slide.slide().folder().testId(), all);
    csv = rows.toString();
    Tally tally = all.tally();
    figures
        .getChildren()
        .setAll(
            Wrapping.label(
                words.get(
                    "figures.cells",
                    slide.slide().folder().testId(),
                    tally.cells(),
                    tally.reviewed(),
                    all.count())));
    for (String line : new LeftOutText(words.locale()).lines(slide.leftOut())) {
      Label note = Wrapping.label("⚠ " + line);
      note.getStyleClass().add("problem-note");
      figures.getChildren().add(note);
    }
    FiguresBars bars = new FiguresBars(all, around.text());
    String cells = words.get("figures.unit.cells");
    add("figures-class", "figures.class", cells, bars.classes());
    add("figures-verdict", "figures.verdict", cells, bars.verdicts());
    add("figures-focus", "figures.focus", cells, bars.focus());
    add("figures-size", "figures.size", cells, bars.sizes());
    add("figures-plane", "figures.plane", words.get("figures.unit.sharpness"), bars.planes());
    Label hint = Wrapping.label(words.get("figures.hint"));
    hint.getStyleClass().add("quiet");
    figures.getChildren().add(hint);
  }

  private void add(String id, String wordKey, String unit, List<Bar> bars) {
    if (!bars.isEmpty()) {
      figures.getChildren().add(new BarPane(id, words.get(wordKey), unit, bars, this::pick));
    }
  }

  private void pick(CellFilter.Picked cells) {
    close();
    around.show().accept(cells);
  }

  private void save() {
    table.save(getDialogPane().getScene().getWindow(), words.get("figures.save"), FILE, csv);
  }

  /** As they are on the screen, with text that a person can read beside a caption of their own. */
  private void copyPicture() {
    Clipboard.getSystemClipboard()
        .setContent(Map.of(DataFormat.IMAGE, figures.snapshot(null, null)));
    told.setText(words.get("figures.copied"));
  }
}
