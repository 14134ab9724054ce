package org.leukostack.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.tidy.Exporter;
import org.leukostack.home.AppLog;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.review.ReviewPlace;
import org.leukostack.slides.Slide;
import org.leukostack.text.Words;
import org.leukostack.ui.reading.ReadingChoice;
import org.leukostack.ui.review.ReviewModel;
import org.leukostack.ui.review.ReviewState;
import org.leukostack.ui.settings.ExportChoice;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.work.Background;
import org.leukostack.ui.work.FolderChooser;
import org.leukostack.ui.work.LongRun;

/**
 * An export from the question to the result; the window stays usable while it runs. Used on the FX
 * thread only.
 */
public final class ExportFlow {

  private final Window owner;
  private final SlideModel model;
  private final ReviewModel review;
  private final LongRun run;
  private final Background.Latest looking;
  private final ReadingChoice reading;
  private final SettingsStore settings;
  private final Words words;
  private final ClassNames classNames;
  private final FolderChooser chooser;
  private final ExportAlerts alerts;

  /**
   * @param openFolder shows a folder in the desktop's own way
   */
  public ExportFlow(
      Window owner,
      SlideModel model,
      ReviewModel review,
      ReadingChoice reading,
      LongRun run,
      SettingsStore settings,
      ClassNames classNames,
      FolderChooser chooser,
      Consumer<Path> openFolder) {
    looking = run.background().latest();
    this.owner = owner;
    this.model = model;
    this.review = review;
    this.reading = reading;
    this.run = run;
    this.settings = settings;
    this.words = classNames.words();
    this.classNames = classNames;
    this.chooser = chooser;
    this.alerts = new ExportAlerts(owner, words, openFolder);
  }

  /** Asks for the destination and starts. */
  public void ask() {
    TestFolder folder = review.folder();
    if (folder == null || run.runningProperty().get() != null) {
      return;
    }
    ReviewState state = review.stateProperty().get();
    switch (state) {
      case ReviewState.Unreadable _ -> alerts.noReview();
      // While the slide changes, no review is loaded.
      case ReviewState.None _ -> {}
      case ReviewState.Writable _, ReviewState.Leaving _, ReviewState.ReadOnly _ ->
          state
              .known()
              .ifPresent(
                  known -> {
                    Path file = state.knownFile().orElse(ReviewPlace.beside(folder).file());
                    ask(Slide.Ready.reviewed(folder, known, file));
                  });
    }
  }

  private void ask(Slide.Ready own) {
    if (reading.blindness().hidesReadings()) {
      ask(ExportReadings.only(own));
      return;
    }
    looking.run(
        () -> ExportReadings.read(own, reading),
        this::ask,
        e -> {
          AppLog.warning("The readings cannot be looked for", e);
          ask(ExportReadings.only(own));
        });
  }

  private void ask(ExportReadings readings) {
    ExportDialog dialog =
        new ExportDialog(
            owner,
            model,
            readings,
            settings.get().export(),
            reading.blindness().hidesClasses(),
            classNames,
            chooser);
    dialog.setOnHidden(
        e -> {
          ExportPlan plan = dialog.getResult();
          if (plan != null) {
            settings.change(s -> s.withExport(choice(plan.request())));
            start(plan);
          }
        });
    dialog.show();
  }

  private static ExportChoice choice(ExportRequest request) {
    return new ExportChoice(request.outputRoot().toString(), request.cropSize());
  }

  private void start(ExportPlan plan) {
    run.start(
        LongRun.Kind.EXPORT,
        plan.request().testId(),
        plan.exportedFields().size(),
        progress -> () -> Exporter.run(plan, progress),
        new LongRun.Ends<>(this::ended, e -> failed(plan, e), alerts::cancelled));
  }

  private void ended(ExportReport report) {
    List<Problem> told =
        reading.blindness().hidesClasses()
            ? report.problems().stream().map(Problem::withoutClasses).toList()
            : report.problems();
    model.addProblems(told);
    alerts.finished(report, told);
  }

  private void failed(ExportPlan plan, Exception failure) {
    if (failure instanceof ExportException known) {
      if (known.reason() == ExportException.Reason.EXPORT_EXISTS) {
        alerts.askToReplace(plan.request().destination(), () -> start(plan.replacing()));
        return;
      }
      AppLog.warning("Export to " + plan.request().destination() + " failed", known);
      alerts.failed(known);
    } else {
      AppLog.error("Export to " + plan.request().destination() + " failed", failure);
      alerts.failedUnexpectedly(AppLog.file());
    }
  }
}
