package org.leukostack.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.leukostack.home.AppLog;
import org.leukostack.slides.CommonFolder;
import org.leukostack.text.Words;
import org.leukostack.ui.settings.ExportChoice;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.work.FolderChooser;
import org.leukostack.ui.work.LongRun;

/**
 * An export of several slides from the question to the result; the window stays usable while it
 * runs. Used on the FX thread only.
 */
public final class SlidesExportFlow {

  /**
   * What it needs of the window.
   *
   * @param userData gives the user's data folder, which need not be there
   */
  public record Around(
      Window owner,
      LongRun run,
      SettingsStore settings,
      Words words,
      FolderChooser chooser,
      Supplier<Path> userData) {}

  private final Around around;
  private final LongRun run;
  private final ExportAlerts alerts;

  /**
   * @param openFolder shows a folder in the desktop's own way
   */
  public SlidesExportFlow(Around around, Consumer<Path> openFolder) {
    this.around = around;
    run = around.run();
    alerts = new ExportAlerts(around.owner(), around.words(), openFolder);
  }

  /** Asks where they go, and begins; nothing if something else is being written. */
  public void ask(List<Path> folders) {
    if (folders.isEmpty() || run.runningProperty().get() != null) {
      return;
    }
    SlidesExportDialog dialog = new SlidesExportDialog(around, folders);
    dialog.setOnHidden(
        e ->
            Optional.ofNullable(dialog.getResult())
                .ifPresent(
                    choice -> {
                      around
                          .settings()
                          .change(
                              s ->
                                  s.withExport(
                                      new ExportChoice(
                                          choice.root().toString(), choice.cropSize())));
                      start(folders, choice);
                    }));
    dialog.show();
  }

  private void start(List<Path> folders, SlidesExport.Choice choice) {
    if (run.runningProperty().get() != null) {
      return; // begun while the dialog was open
    }
    run.start(
        LongRun.Kind.EXPORT,
        around.words().get("slidesExport.name", folders.size()),
        folders.size(),
        progress -> new SlidesExport(folders, choice, around.userData().get(), progress),
        new LongRun.Ends<>(
            outcomes -> finished(folders, choice.root(), outcomes),
            e -> {
              AppLog.error("Export to " + choice.root() + " failed", e);
              alerts.failedUnexpectedly(AppLog.file());
            },
            () -> alerts.cancelled("slidesExport.cancelled")));
  }

  private void finished(List<Path> folders, Path root, List<SlidesExport.Outcome> outcomes) {
    SlidesExportText text = new SlidesExportText(around.words(), CommonFolder.of(folders));
    alerts.finished(
        text.heading(outcomes),
        text.told(root, outcomes),
        text.findings(outcomes),
        text.otherNames(outcomes),
        root);
  }
}
