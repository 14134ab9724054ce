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
import javafx.event.EventHandler;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Blindness;
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
import org.leukostack.ui.figures.FiguresDialog;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.keys.Keys;
import org.leukostack.ui.keys.KeysDialog;
import org.leukostack.ui.reading.ReadingDialog;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.review.ReviewState;
import org.leukostack.ui.review.ReviewerDialog;
import org.leukostack.ui.sheet.SheetDialog;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.theme.Question;
import org.leukostack.ui.work.Desktop;
import org.leukostack.ui.work.LongRun;

/** Opens the dialogs of the window that no part of it opens for itself. */
final class WindowDialogs {

  private final Stage stage;
  private final Workbench bench;
  private final Desktop desktop;
  private final Keys keys;
  private final ClassNames classNames;
  private final DataSetFlow dataSet;

  /**
   * @param openFolder shows a folder in the desktop's own way
   */
  WindowDialogs(
      Stage stage,
      Workbench bench,
      Desktop desktop,
      Keys keys,
      ClassNames classNames,
      Consumer<Path> openFolder) {
    this.stage = stage;
    this.bench = bench;
    this.desktop = desktop;
    this.keys = keys;
    this.classNames = classNames;
    dataSet =
        new DataSetFlow(stage, bench.longRun(), bench.userData(), classNames, desktop, openFolder);
  }

  /** Binds the commands that open a dialog. */
  void bind(Commands commands, ActText text) {
    commands.bind(Command.OPEN, Commands.always(), this::chooseFolder);
    commands.bind(Command.READING, bench.model().openProperty(), this::askForReading);
    commands.bind(Command.CLASSES, Commands.always(), this::showClasses);
    commands.bind(
        Command.DATA_SET,
        Bindings.createBooleanBinding(
            this::mayMakeDataSet,
            bench.longRun().runningProperty(),
            bench.reading().blindnessProperty()),
        this::askForDataSet);
    commands.bind(Command.SHOW_KEYS, Commands.always(), this::showKeys);
    commands.bind(Command.FIGURES, bench.model().openProperty(), () -> showFigures(text));
    commands.bind(Command.SHEET, bench.model().openProperty(), this::makeSheet);
    AdjudicationCommands adjudication =
        new AdjudicationCommands(commands, bench.model(), bench.opinions(), bench.loop());
    adjudication.bind(
        bench.filter(),
        () -> !bench.reading().blindness().hidesReadings(),
        bench.reading().blindnessProperty(),
        () -> showAgreement(text));
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
  private void showAgreement(ActText text) {
    ReadingTerms terms = bench.reading().inForceProperty().get();
    TestFolder slide = bench.review().folder();
    if (terms == null || slide == null) {
      return;
    }
    AgreementDialog.show(
        stage,
        new AgreementDialog.Around(
            text,
            bench.background(),
            desktop.files(),
            bench.settings(),
            this::showPicked,
            this::settle),
        new AgreementDialog.Subject(
            slide, terms.name(), bench.model().reviewedProperty().get(), bench.userData()));
  }

  /** The open slide in numbers. */
  private void showFigures(ActText text) {
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
            classNames, bench.background(), bench.settings().get().cropSize(), desktop.files());
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

  void askForReviewer() {
    ObjectProperty<String> reviewer = bench.review().reviewerProperty();
    ReviewerDialog dialog = new ReviewerDialog(stage, bench.words(), reviewer.get());
    dialog.setOnHidden(e -> Optional.ofNullable(dialog.getResult()).ifPresent(reviewer::set));
    dialog.show();
  }

  /** Asks which reading of the open slide is read. */
  private void askForReading() {
    ReadingTerms now = bench.reading().inForceProperty().get();
    TestFolder slide = bench.review().folder();
    if (now == null || slide == null) {
      return;
    }
    String what = bench.words().get("reading.what", slide.testId());
    if (now.blindness().hidesReadings()) {
      what = what + "\n" + bench.words().get("reading.leavesBlindness");
    }
    askForReading(what, now, terms -> changeReading(now, terms), () -> {});
  }

  private void changeReading(ReadingTerms now, ReadingTerms next) {
    boolean isSame = now.name().differsAtMostInCase(next.name());
    if (isSame && next.blindness().compareTo(now.blindness()) < 0) {
      askToEndBlindness();
    } else if (!isSame || next.blindness() != now.blindness()) {
      openReading(next);
    }
  }

  /** Opens a reading of the slide in place of the one that is open. */
  void openReading(ReadingTerms next) {
    if (!next.name().isAdjudicated()) {
      bench.reading().choose(next);
    }
    bench.opening().readAs(next);
  }

  /** Asks who reads a slide that others have read, once there is a window to ask in. */
  void askWhoReads(TestFolder slide, Consumer<ReadingTerms> chosen, Runnable cancelled) {
    if (!stage.isShowing()) {
      stage.addEventHandler(
          WindowEvent.WINDOW_SHOWN,
          new EventHandler<>() {
            @Override
            public void handle(WindowEvent shown) {
              stage.removeEventHandler(WindowEvent.WINDOW_SHOWN, this);
              askWhoReads(slide, chosen, cancelled);
            }
          });
      return;
    }
    askForReading(bench.words().get("reading.asked", slide.testId()), null, chosen, cancelled);
  }

  /** Asks under which name all slides are read from now on. */
  void askForReadingOfAll() {
    ReadingTerms now = bench.reading().ofAllProperty().get();
    askForReading(bench.words().get("reading.all"), now, bench.reading()::chooseForAll, () -> {});
  }

  /**
   * @param before what is proposed; null for no name, and blind: Enter alone must not open the
   *     reading of somebody else
   */
  private void askForReading(
      String what,
      @Nullable ReadingTerms before,
      Consumer<ReadingTerms> chosen,
      Runnable cancelled) {
    ReadingDialog dialog =
        new ReadingDialog(
            stage,
            bench.words(),
            what,
            before == null ? null : before.name(),
            before == null ? Blindness.READINGS : before.blindness());
    dialog.setOnHidden(
        e -> Optional.ofNullable(dialog.getResult()).ifPresentOrElse(chosen, cancelled));
    dialog.show();
  }

  /** Blindness ends only when the reader says so twice. */
  void askToEndBlindness() {
    TestFolder slide = bench.review().folder();
    ReadingTerms now = bench.reading().inForceProperty().get();
    if (slide == null || now == null || !bench.review().isWritable()) {
      return;
    }
    Words words = bench.words();
    Question question =
        new Question(
            stage,
            words,
            AlertType.CONFIRMATION,
            words.get("reading.end.title"),
            words.get("reading.end.what"));
    question.pane().setId("end-blindness");
    question.answer("reading.end.no", ButtonData.CANCEL_CLOSE, () -> {});
    question.answer(
        "reading.end.yes",
        ButtonData.OK_DONE,
        () -> {
          bench.review().endBlindness();
          bench.reading().endBlindness(slide);
          bench.opening().readAs(now.with(Blindness.NONE));
        });
    question.ask();
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
    new ClassesDialog(stage, bench.classes(), classNames, whiteCells(), desktop.files()).show();
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
