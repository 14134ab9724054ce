package org.leukostack.ui;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.SystemFacts;
import org.leukostack.home.UserFolders;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.ui.settings.SettingsStore;

/**
 * What the window needs from files, read in a second thread while JavaFX starts, which takes as
 * long.
 */
record Preparation(SettingsStore settings, SystemFacts facts) {

  private static final AtomicReference<@Nullable FutureTask<Preparation>> BEGUN =
      new AtomicReference<>();

  /** Begins; {@link #take} gives the result. */
  static void begin() {
    FutureTask<Preparation> task = new FutureTask<>(Preparation::read);
    BEGUN.set(task);
    Thread.ofPlatform()
        .daemon()
        .name("leukostack-preparation")
        .start(
            () -> {
              task.run();
              TestFolderReader.prepare(); // most starts go on with a slide
            });
  }

  /** Waits for what was begun, for one window; reads now if nothing was. */
  static Preparation take() {
    FutureTask<Preparation> begun = BEGUN.getAndSet(null);
    if (begun == null) {
      return read();
    }
    try {
      return begun.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return read();
    }
  }

  private static Preparation read() {
    return new Preparation(
        SettingsStore.open(UserFolders.ofThisUser().config()), SystemFacts.ofThisRun());
  }
}
