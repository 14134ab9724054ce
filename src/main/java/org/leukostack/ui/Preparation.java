package org.leukostack.ui;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.SystemFacts;
import org.leukostack.home.UserFolders;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.theme.Theming;

/**
 * What the window needs from files, read in a second thread while JavaFX starts, which takes as
 * long.
 *
 * @param reader has begun with the slide that the program is started with
 */
record Preparation(SettingsStore settings, SystemFacts facts, SlideReader reader) {

  private static final AtomicReference<@Nullable FutureTask<Preparation>> BEGUN =
      new AtomicReference<>();

  /**
   * Begins; {@link #take} gives the result.
   *
   * @param slide the slide to show first
   */
  static void begin(@Nullable Path slide) {
    SlideReader reader = new SlideReader(slide);
    FutureTask<Preparation> task = new FutureTask<>(() -> read(reader));
    BEGUN.set(task);
    Thread.ofPlatform()
        .daemon()
        .name("leukostack-preparation")
        .start(
            () -> {
              task.run();
              prepareTheme(task);
              reader.beginToRead();
            });
  }

  /** Waits for what was begun, for one window; reads now if nothing was. */
  static Preparation take() {
    FutureTask<Preparation> begun = BEGUN.getAndSet(null);
    if (begun == null) {
      return read(new SlideReader(null));
    }
    try {
      return begun.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return read(new SlideReader(null));
    }
  }

  private static void prepareTheme(FutureTask<Preparation> done) {
    if (done.state() == Future.State.SUCCESS) {
      Theming.prepare(done.resultNow().settings().get().theme());
    }
  }

  private static Preparation read(SlideReader reader) {
    LeukostackApp.words(); // the window finds them read
    SettingsStore settings = SettingsStore.open(UserFolders.ofThisUser().config());
    return new Preparation(settings, SystemFacts.ofThisRun(), reader);
  }
}
