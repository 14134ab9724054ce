package org.leukostack.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.leukostack.home.AppLog;
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

  private final Window owner;
  private final LongRun run;
  private final SettingsStore settings;
  private final Words words;
  private final FolderChooser chooser;
  private final Supplier<Path> userData;
  private final SlidesExportResult result;

  /**
   * @param userData gives the user's data folder, which need not be there
   * @param openFolder shows a folder in the desktop's own way
   */
  public SlidesExportFlow(
      Window owner,
      LongRun run,
      SettingsStore settings,
      Words words,
      FolderChooser chooser,
      Supplier<Path> userData,
      Consumer<Path> openFolder) {
    this.owner = owner;
    this.run = run;
    this.settings = settings;
    this.words = words;
    this.chooser = chooser;
    this.userData = userData;
    result = new SlidesExportResult(owner, words, openFolder);
  }

  /** Asks where they go, and begins; nothing if something else is being written. */
  public void ask(List<Path> folders) {
    if (folders.isEmpty() || run.runningProperty().get() != null) {
      return;
    }
    SlidesExportDialog dialog =
        new SlidesExportDialog(owner, folders, settings.get().export(), words, chooser);
    dialog.setOnHidden(
        e ->
            Optional.ofNullable(dialog.getResult())
                .ifPresent(
                    choice -> {
                      settings.change(
                          s ->
                              s.withExport(
                                  new ExportChoice(choice.root().toString(), choice.cropSize())));
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
        words.get("slidesExport.name", folders.size()),
        folders.size(),
        progress -> new SlidesExport(folders, choice, userData.get(), progress),
        new LongRun.Ends<>(
            outcomes -> result.finished(choice.root(), outcomes),
            e -> {
              AppLog.error("Export to " + choice.root() + " failed", e);
              result.failed(AppLog.file());
            },
            result::cancelled));
  }
}
