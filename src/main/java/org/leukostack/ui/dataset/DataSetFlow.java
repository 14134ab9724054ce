package org.leukostack.ui.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.leukostack.dataset.DataSetException;
import org.leukostack.dataset.build.DataSetMaker;
import org.leukostack.dataset.build.DataSetReport;
import org.leukostack.dataset.build.DataSetRequest;
import org.leukostack.export.ExportException;
import org.leukostack.home.AppLog;
import org.leukostack.model.ProgressListener;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.CommonFolder;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.work.Desktop;
import org.leukostack.ui.work.LongRun;

/**
 * A data set from the question to the result; the window stays usable while it is made. Used on the
 * FX thread only.
 */
public final class DataSetFlow {

  /** The folder that is proposed beside the slides. */
  private static final String FOLDER = "dataset";

  private final Window owner;
  private final LongRun run;
  private final Supplier<Path> data;
  private final ClassNames names;
  private final Desktop desktop;
  private final DataSetAlerts alerts;

  /**
   * @param data gives the user's data folder, which need not be there; asked off the FX thread too
   * @param openFolder shows a folder in the desktop's own way
   */
  public DataSetFlow(
      Window owner,
      LongRun run,
      Supplier<Path> data,
      ClassNames names,
      Desktop desktop,
      Consumer<Path> openFolder) {
    this.owner = owner;
    this.run = run;
    this.data = data;
    this.names = names;
    this.desktop = desktop;
    alerts = new DataSetAlerts(owner, names, openFolder);
  }

  /**
   * Asks of which slides, and how, and begins.
   *
   * @param open the slide that is open; null for none
   */
  public void ask(@Nullable TestFolder open) {
    ask(open == null ? List.of() : List.of(open.path()));
  }

  /**
   * Asks how, of these slides to begin with, and begins.
   *
   * @param chosen their folders
   */
  public void ask(List<Path> chosen) {
    if (run.runningProperty().get() != null) {
      return;
    }
    DataSetChoice usual = DataSetChoice.usual(names.listProperty().getValue());
    DataSetModel model = new DataSetModel(run.background(), data, usual);
    model.add(chosen);
    DataSetDialog dialog =
        new DataSetDialog(
            owner,
            model,
            names,
            new DataSetDialog.Askers(desktop.chooser(), desktop.files()),
            CommonFolder.of(chosen).place(FOLDER)); // inside a slide nothing is ever written
    dialog.setOnHidden(
        e -> {
          model.stop();
          Optional.ofNullable(dialog.getResult()).ifPresent(this::start);
        });
    dialog.show();
  }

  private void start(DataSetRequest request) {
    run.start(
        LongRun.Kind.DATA_SET,
        String.valueOf(request.out().getFileName()),
        request.slides().size(),
        progress -> making(request, progress),
        new LongRun.Ends<>(alerts::finished, e -> failed(request, e), alerts::cancelled));
  }

  private Callable<DataSetMade> making(DataSetRequest request, ProgressListener progress) {
    return () -> {
      DataSetWatch watch = new DataSetWatch(progress);
      DataSetReport report = DataSetMaker.make(request, data.get(), watch);
      return new DataSetMade(report, watch.problems());
    };
  }

  private void failed(DataSetRequest request, Exception failure) {
    switch (failure) {
      case DataSetException known -> alerts.refused(known);
      case ExportException known
          when known.reason() == ExportException.Reason.EXPORT_EXISTS && !request.replace() ->
          alerts.askToReplace(request.out(), () -> start(replacing(request)));
      case ExportException known -> {
        AppLog.warning("The data set " + request.out() + " could not be made", known);
        alerts.failed(known);
      }
      default -> {
        AppLog.error("The data set " + request.out() + " could not be made", failure);
        alerts.failedUnexpectedly(AppLog.file());
      }
    }
  }

  private static DataSetRequest replacing(DataSetRequest request) {
    return new DataSetRequest(
        request.slides(),
        request.out(),
        request.options(),
        request.groups(),
        request.classes(),
        request.reading(),
        true);
  }
}
