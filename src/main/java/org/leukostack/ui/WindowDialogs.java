package org.leukostack.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.review.CellFilter;
import org.leukostack.review.ReviewPlace;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.slides.Slide;
import org.leukostack.text.Words;
import org.leukostack.ui.adjudication.AdjudicationCommands;
import org.leukostack.ui.adjudication.AgreementDialog;
import org.leukostack.ui.classes.ClassesDialog;
import org.leukostack.ui.dataset.DataSetFlow;
import org.leukostack.ui.export.SlidesExportFlow;
import org.leukostack.ui.figures.FiguresDialog;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.keys.Keys;
import org.leukostack.ui.keys.KeysDialog;
import org.leukostack.ui.open.ReadingQuestions;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.review.ReviewState;
import org.leukostack.ui.review.ReviewerDialog;
import org.leukostack.ui.sheet.SheetDialog;
import org.leukostack.ui.theme.Question;
import org.leukostack.ui.work.Desktop;
import org.leukostack.ui.work.LongRun;
import org.leukostack.ui.worklist.WorklistPane;

/** Opens the dialogs of the window that no part of it opens for itself. */
final class WindowDialogs {

  private final Stage stage;
  private final Workbench bench;
  private final Desktop desktop;
  private final Keys keys;
  private final DataSetFlow dataSet;
  private final SlidesExportFlow slidesExport;
  private final ReadingQuestions readings;
  private final ActText text;

  /**
   * @param openFolder shows a folder in the desktop's own way
   */
  WindowDialogs(
      Stage stage,
      Workbench bench,
      Desktop desktop,
      Keys keys,
      ActText text,
      Consumer<Path> openFolder) {
    this.stage = stage;
    this.bench = bench;
    this.desktop = desktop;
    this.keys = keys;
    this.text = text;
    dataSet =
        new DataSetFlow(
            stage, bench.longRun(), bench.userData(), text.classNames(), desktop, openFolder);
    slidesExport =
        new SlidesExportFlow(
            new SlidesExportFlow.Around(
                stage,
                bench.longRun(),
                bench.settings(),
                bench.words(),
                desktop.chooser(),
                bench.userData()),
            openFolder);
    readings =
        new ReadingQuestions(
            stage, bench.reading(), bench.review(), bench.opening(), bench.words());
  }

  /** Binds the commands that open a dialog. */
  void bind(Commands commands) {
    commands.bind(Command.OPEN, Commands.always(), this::chooseFolder);
    commands.bind(Command.READING, bench.model().openProperty(), readings::askForOpenSlide);
    commands.bind(Command.CLASSES, Commands.always(), this::showClasses);
    commands.bind(
        Command.DATA_SET,
        Bindings.createBooleanBinding(
            this::mayMakeDataSet,
            bench.longRun().runningProperty(),
            bench.reading().blindnessProperty()),
        this::askForDataSet);
    commands.bind(Command.SHOW_KEYS, Commands.always(), this::showKeys);
    commands.bind(Command.FIGURES, bench.model().openProperty(), this::showFigures);
    commands.bind(Command.SHEET, bench.model().openProperty(), this::makeSheet);
    AdjudicationCommands adjudication =
        new AdjudicationCommands(commands, bench.model(), bench.opinions(), bench.loop());
    adjudication.bind(
        bench.filter(),
        () -> !bench.reading().blindness().hidesReadings(),
        bench.reading().blindnessProperty(),
        this::showAgreement);
    bench.review().stateProperty().addListener(o -> adjudication.opened(bench.filter()));
  }

  /** It would tell of other readings what a blind reader must not see. */
  private boolean mayMakeDataSet() {
    return bench.longRun().runningProperty().get() == null
        && !bench.reading().blindness().hidesReadings();
  }

  /** A key comes here also while there is nothing to do. */
  private void askForDataSet() {
    if (mayMakeDataSet()) {
      dataSet.ask(bench.review().folder());
    }
  }

  /** How far the readings of the open slide agree. */
  private void showAgreement() {
    ReadingTerms terms = bench.reading().inForceProperty().get();
    TestFolder slide = bench.review().folder();
    if (terms == null || slide == null) {
      return;
    }
    AgreementDialog.show(
        stage,
        aroundAgreement(this::settle),
        new AgreementDialog.Subject(
            slide, terms.name(), bench.model().reviewedProperty().get(), bench.userData()));
  }

  private AgreementDialog.Around aroundAgreement(@Nullable Runnable settle) {
    return new AgreementDialog.Around(
        text, bench.background(), desktop.files(), bench.settings(), this::showPicked, settle);
  }

  /** What is done with the slides of a worklist. */
  WorklistPane.Uses usesOfSlides(Commands commands) {
    return new WorklistPane.Uses(
        bench.opening()::open,
        commands.get(Command.NEXT_SLIDE),
        slidesExport::ask,
        slides -> AgreementDialog.show(stage, aroundAgreement(null), slides, bench.userData()),
        dataSet::ask);
  }

  /** The open slide in numbers. */
  private void showFigures() {
    FiguresDialog.Around around =
        new FiguresDialog.Around(
            text,
            bench.background(),
            bench.settings().get().cropSize(),
            desktop.files(),
            this::showPicked);
    slide().ifPresent(slide -> FiguresDialog.show(stage, around, slide));
  }

  /** The contact sheet of the open slide. */
  private void makeSheet() {
    SheetDialog.Around around =
        new SheetDialog.Around(
            text.classNames(),
            bench.background(),
            bench.settings().get().cropSize(),
            desktop.files());
    slide().ifPresent(slide -> SheetDialog.show(stage, around, slide));
  }

  /** The open slide with its reading as it is now, of which nothing is said that is hidden. */
  private Optional<Slide.Ready> slide() {
    TestFolder folder = bench.review().folder();
    if (folder == null) {
      return Optional.empty();
    }
    TestFolder seen = bench.reading().blindness().hidesClasses() ? folder.withoutClasses() : folder;
    ReviewState state = bench.review().stateProperty().get();
    Path file = state.knownFile().orElse(ReviewPlace.beside(folder).file());
    return state.known().map(known -> Slide.Ready.reviewed(seen, known, file));
  }

  private void showPicked(CellFilter.Picked cells) {
    bench.filter().filter(CellFilter.ALL.withPicked(cells));
    bench.filter().goToFirst();
  }

  /** Opens the reading in which the differences of the others are settled. */
  private void settle() {
    bench.opening().readAs(ReadingTerms.open(ReadingName.ADJUDICATED));
  }

  /** Asks for a folder and opens it. */
  private void chooseFolder() {
    List<String> recent = bench.settings().get().recent().folders();
    Path initial = recent.isEmpty() ? null : Path.of(recent.getFirst()).getParent();
    desktop
        .chooser()
        .choose(stage, bench.words().get("open.title"), initial)
        .ifPresent(bench.opening()::open);
  }

  /** Asks who reads. */
  ReadingQuestions readings() {
    return readings;
  }

  void askForReviewer() {
    ObjectProperty<String> reviewer = bench.review().reviewerProperty();
    ReviewerDialog dialog = new ReviewerDialog(stage, bench.words(), reviewer.get());
    dialog.setOnHidden(e -> Optional.ofNullable(dialog.getResult()).ifPresent(reviewer::set));
    dialog.show();
  }

  /**
   * Does something at once if nothing is being written; else asks whether to give that up, and if
   * so, does it once that has ended.
   */
  void askToGiveUp(Runnable afterwards) {
    LongRun run = bench.longRun();
    LongRun.Running running = run.runningProperty().get();
    if (running == null) {
      afterwards.run();
      return;
    }
    String key = running.kind() == LongRun.Kind.EXPORT ? "export.running" : "dataset.running";
    Words words = bench.words();
    Question question =
        new Question(
            stage, words, AlertType.CONFIRMATION, words.get(key), words.get(key + ".question"));
    question.pane().setId("export-cancel");
    question.answer(key + ".cancel", ButtonData.OK_DONE, () -> run.cancelThen(afterwards));
    question.answer("export.running.goOn", ButtonData.CANCEL_CLOSE, () -> {});
    question.needlessOnce(run.runningProperty().isNull(), () -> {});
    question.ask();
  }

  private void showKeys() {
    new KeysDialog(stage, keys, bench.words()).show();
  }

  private void showClasses() {
    bench.classes().whenRead(this::editClasses);
  }

  private void editClasses() {
    new ClassesDialog(stage, bench.classes(), text.classNames(), whiteCells(), desktop.files())
        .show();
  }

  /** The numbers of the classes of white cells that the open slide has or had. */
  private Set<Integer> whiteCells() {
    Set<Integer> numbers = new TreeSet<>();
    ReviewedSlide cells = bench.model().reviewedProperty().get();
    if (cells != null) {
      cells.cells().stream()
          .flatMap(c -> Stream.of(c.preClass(), c.original().preClass()))
          .filter(c -> c.isWhiteCell() && c.number() >= 0)
          .forEach(c -> numbers.add(c.number()));
    }
    return numbers;
  }
}
