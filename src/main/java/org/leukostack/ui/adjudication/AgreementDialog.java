package org.leukostack.ui.adjudication;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.PreClass;
import org.leukostack.model.Problem;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;
import org.leukostack.readings.Agreement;
import org.leukostack.readings.AgreementCsv;
import org.leukostack.readings.AgreementReport;
import org.leukostack.readings.Comparison;
import org.leukostack.review.CellFilter;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.slides.CommonFolder;
import org.leukostack.text.IoErrorText;
import org.leukostack.text.ProblemText;
import org.leukostack.text.Words;
import org.leukostack.ui.reading.ReadingText;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.theme.DialogSize;
import org.leukostack.ui.theme.Dialogs;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;
import org.leukostack.ui.work.Background;
import org.leukostack.ui.work.FileAsker;
import org.leukostack.ui.work.TableFile;

/** How far the readings of slides agree; a field of a table shows its cells. */
public final class AgreementDialog extends Dialog<Void> {

  /** What a file of the figures is called first. */
  static final String FILE = "agreement.csv";

  /** How many slides are named where nothing could be compared. */
  private static final int NAMED = 10;

  /**
   * What the page needs of the window.
   *
   * @param files asks where the figures are saved
   * @param show takes cells that are to be shown; the page is closed then
   * @param settle opens the adjudicated reading; the page is closed then; null if no slide is open
   */
  public record Around(
      ActText text,
      Background background,
      FileAsker files,
      SettingsStore settings,
      Consumer<CellFilter.Picked> show,
      @Nullable Runnable settle) {}

  /**
   * What is compared.
   *
   * @param reading that is open
   * @param cells of it, as they are now
   * @param data gives the user's data folder, which need not be there
   */
  public record Subject(
      TestFolder slide, ReadingName reading, ReviewedSlide cells, Supplier<Path> data) {}

  /** Opens the page, and compares the readings. */
  public static void show(Window owner, Around around, Subject subject) {
    AgreementModel model = new AgreementModel(around.background(), subject.data());
    model.compare(subject.slide(), subject.reading(), subject.cells());
    new AgreementDialog(owner, model, around).show();
  }

  /**
   * Opens the page, and compares the readings of several slides together.
   *
   * @param slides their folders
   * @param data gives the user's data folder, which need not be there
   */
  public static void show(Window owner, Around around, List<Path> slides, Supplier<Path> data) {
    AgreementModel model = new AgreementModel(around.background(), data);
    model.compare(slides);
    new AgreementDialog(owner, model, around).show();
  }

  private final AgreementModel model;
  private final Around around;
  private final Words words;
  private final Label told = new Label();
  private final VBox figures = new VBox(12);
  private final Button copy;
  private final Button save;
  private final TableFile table;
  private final ScrollPane scroll;

  private AgreementDialog(Window owner, AgreementModel model, Around around) {
    this.model = model;
    this.around = around;
    words = around.text().words();
    Dialogs.makePage(
        this, owner, "agreement", words.get("agreement.title"), DialogSize.TABLE, words);
    table = new TableFile(words, around.background(), around.files(), told::setText);
    save = Dialogs.addAction(this, words.get("agreement.save"), button -> saved());
    copy = Dialogs.addAction(this, words.get("agreement.copy"), button -> table.copy(csv()));
    save.setId("agreement-save");
    copy.setId("agreement-copy");
    Tips.say(save, words.get("agreement.save.tooltip"));
    Tips.say(copy, words.get("agreement.copy.tooltip"));
    told.setId("agreement-told");
    Wrapping.wrap(told);
    told.visibleProperty().bind(told.textProperty().isNotEmpty());
    told.managedProperty().bind(told.visibleProperty());
    VBox page = new VBox(14, figures, told);
    if (around.settle() != null) {
      page.getChildren()
          .add(1, new SettlingChoices(around.settings(), words, around.settle(), this::close));
    }
    page.setPadding(new Insets(14));
    scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "agreement-scroll");
    getDialogPane().setContent(scroll);
    ChangeListener<AgreementState> listener = (o, before, now) -> show(now);
    model.stateProperty().addListener(listener);
    setOnHidden(
        e -> {
          model.stateProperty().removeListener(listener);
          model.stop();
        });
    show(model.stateProperty().get());
  }

  private void show(AgreementState state) {
    boolean ready =
        state instanceof AgreementState.Ready || state instanceof AgreementState.OfSlides;
    copy.setDisable(!ready);
    save.setDisable(!ready);
    switch (state) {
      case AgreementState.Computing(int slides) -> say(words.get("agreement.computing", slides));
      case AgreementState.NotTwo(var there) ->
          say(words.get("agreement.notTwo", there.size(), names(there)));
      case AgreementState.NotTwoOfSlides(var slides, var there) -> {
        String looked = CommonFolder.of(slides).namesOf(slides, NAMED);
        say(words.get("agreement.slidesNotTwo", slides.size(), looked, there.size(), names(there)));
        advise();
      }
      case AgreementState.Unreadable(var problems) ->
          say(
              words.get(
                  "agreement.unreadable",
                  String.join(" ", new ProblemText(words.locale()).lines(problems))));
      case AgreementState.Failed(Exception reason) ->
          say(words.get("agreement.failed", new IoErrorText(words.locale()).reason(reason)));
      case AgreementState.Ready now -> show(now);
      case AgreementState.NoneOfSlides(AgreementReport report, var problems) -> {
        say(words.get("agreement.slidesNone", names(report.readings())));
        tellLeftOut(report, problems);
        advise();
      }
      case AgreementState.OfSlides now -> show(now);
    }
    if (!ready && !(state instanceof AgreementState.Computing)) {
      fitWords();
    }
  }

  /** Some sentences need no room for tables. */
  private void fitWords() {
    scroll.getStyleClass().remove("agreement-scroll");
    scroll.getStyleClass().add("agreement-words");
    getDialogPane().applyCss();
    if (scroll.getHeight() > 0) { // else it is not on the screen yet
      Window window = getDialogPane().getScene().getWindow();
      window.setHeight(window.getHeight() - scroll.getHeight() + scroll.prefHeight(-1));
    }
  }

  private void show(AgreementState.OfSlides now) {
    AgreementReport report = now.report();
    Comparison all = report.pooled();
    say(words.get("agreement.readings", names(report.readings())));
    List<Path> compared = report.slides().stream().map(one -> one.folder().path()).toList();
    String called = folderOf(report).namesOf(compared, compared.size());
    tell(words.get("agreement.slides", compared.size(), called));
    tellLeftOut(report, now.problems());
    if (all.addedBySome() > 0) {
      tell(words.get("agreement.added", all.addedBySome()));
    }
    figures
        .getChildren()
        .addAll(
            new AgreementSection<>("verdict", all.verdict(), words, around.text()::of, null),
            new AgreementSection<>(
                "class", all.preClass(), words, around.text().classNames()::of, null));
  }

  private void tellLeftOut(AgreementReport report, List<Problem> problems) {
    CommonFolder common = folderOf(report);
    for (AgreementReport.LeftOut one : report.leftOut()) {
      String wordKey = one.why().isEmpty() ? "agreement.slideUnreadable" : "agreement.slideLeftOut";
      tell(words.get(wordKey, common.nameOf(one.folder().path()), one.why()));
    }
    new ProblemText(words.locale()).lines(problems).forEach(this::tell);
  }

  private static CommonFolder folderOf(AgreementReport report) {
    return CommonFolder.of(
        Stream.concat(
                report.slides().stream().map(AgreementReport.OfSlide::folder),
                report.leftOut().stream().map(AgreementReport.LeftOut::folder))
            .map(TestFolder::path)
            .toList());
  }

  /** How there come to be two readings. */
  private void advise() {
    Label advice = Wrapping.label(words.get("agreement.slidesAdvice"));
    advice.getStyleClass().add("agreement-advice");
    figures.getChildren().add(advice);
  }

  private void tell(String text) {
    figures.getChildren().add(Wrapping.label(text));
  }

  private String names(List<ReadingName> names) {
    return names.stream().map(name -> ReadingText.name(name, words)).collect(joining(", "));
  }

  private void say(String text) {
    figures.getChildren().setAll(Wrapping.label(text));
  }

  private void show(AgreementState.Ready ready) {
    Comparison all = ready.report().pooled();
    say(words.get("agreement.readings", names(ready.report().readings())));
    if (all.addedBySome() > 0) {
      figures.getChildren().add(Wrapping.label(words.get("agreement.added", all.addedBySome())));
    }
    figures
        .getChildren()
        .addAll(
            new AgreementSection<>(
                "verdict",
                all.verdict(),
                words,
                around.text()::of,
                (pair, first, second) ->
                    pick(
                        pair,
                        around.text().of(first),
                        around.text().of(second),
                        ready.cells().ofVerdicts(pair.first(), first, pair.second(), second))),
            new AgreementSection<PreClass>(
                "class",
                all.preClass(),
                words,
                around.text().classNames()::of,
                (pair, first, second) ->
                    pick(
                        pair,
                        around.text().classNames().of(first),
                        around.text().classNames().of(second),
                        ready.cells().ofClasses(pair.first(), first, pair.second(), second))));
    Label hint = Wrapping.label(words.get("agreement.hint"));
    hint.getStyleClass().add("quiet");
    figures.getChildren().add(hint);
  }

  private void pick(Agreement.Pair<?> pair, String first, String second, Set<CellId> cells) {
    String what =
        words.get(
            "agreement.picked",
            ReadingText.name(pair.first(), words),
            first,
            ReadingText.name(pair.second(), words),
            second);
    close();
    around.show().accept(new CellFilter.Picked(what, cells));
  }

  private String csv() {
    return switch (model.stateProperty().get()) {
      case AgreementState.Ready ready -> AgreementCsv.of(ready.report());
      case AgreementState.OfSlides slides -> AgreementCsv.of(slides.report());
      case AgreementState.Computing _,
          AgreementState.NotTwo _,
          AgreementState.NotTwoOfSlides _,
          AgreementState.NoneOfSlides _,
          AgreementState.Unreadable _,
          AgreementState.Failed _ ->
          "";
    };
  }

  private void saved() {
    table.save(getDialogPane().getScene().getWindow(), words.get("agreement.save"), FILE, csv());
  }
}
