package org.leukostack.ui.faults;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.AppLog;
import org.leukostack.home.SystemDescription;
import org.leukostack.review.SaveState;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.DialogSize;

/** Shows faults in the window. */
public final class FaultDesk {

  /**
   * What must not be in a report; asked when there is one.
   *
   * @param words such as the reviewer's name
   * @param paths folders whose names must not be in it; the user's own are known
   */
  public record PrivateFacts(Supplier<Stream<String>> words, Supplier<Stream<Path>> paths) {}

  private final Stage stage;
  private final Words words;
  private final SystemDescription system;
  private final ObservableValue<? extends @Nullable SaveState> saved;
  private final PrivateFacts privateFacts;
  private final Faults faults;

  /**
   * @param stage closed, as by the user, if that is what the user wants
   * @param saved whether the review is on the disk; null if there is none
   */
  public FaultDesk(
      Stage stage,
      Words words,
      SystemDescription system,
      ObservableValue<? extends @Nullable SaveState> saved,
      PrivateFacts privateFacts) {
    this.stage = stage;
    this.words = words;
    this.system = system;
    this.saved = saved;
    this.privateFacts = privateFacts;
    faults = new Faults(AppLog::error, Platform::runLater, this::show, InstantSource.system());
  }

  /** Where uncaught exceptions go. */
  public Faults faults() {
    return faults;
  }

  private void show(Fault fault) {
    FaultDialog dialog =
        new FaultDialog(
            words,
            saved,
            AppLog.file().toString(),
            () -> new FaultReport(system, redactor()).of(fault, faults.repeats()));
    if (stage.isShowing()) {
      dialog.initOwner(stage);
    }
    DialogSize.TEXT.give(dialog);
    dialog.setOnHidden(
        e -> {
          faults.closed();
          if (Boolean.FALSE.equals(dialog.getResult())) {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
          }
        });
    dialog.show();
  }

  private Redactor redactor() {
    Redactor redactor = new Redactor();
    Stream.of("user.home", "user.dir", "java.io.tmpdir")
        .map(key -> System.getProperty(key, ""))
        .forEach(redactor::folder);
    redactor.word(System.getProperty("user.name", ""));
    Stream.of("USER", "USERNAME", "HOSTNAME", "COMPUTERNAME")
        .map(System::getenv)
        .filter(Objects::nonNull)
        .forEach(redactor::word);
    privateFacts.words().get().forEach(redactor::word);
    privateFacts.paths().get().forEach(redactor::folderAndNames);
    return redactor;
  }
}
