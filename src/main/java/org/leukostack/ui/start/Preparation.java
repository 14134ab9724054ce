package org.leukostack.ui.start;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import javafx.css.Stylesheet;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.AppLog;
import org.leukostack.home.SystemDescription;
import org.leukostack.home.UserFolders;
import org.leukostack.text.Words;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.settings.ThemeChoice;
import org.leukostack.ui.theme.Theming;

/**
 * What the window needs from files, read in a second thread while JavaFX starts, which takes as
 * long.
 *
 * @param slide has begun with the slide that the program is started with
 */
public record Preparation(
    Words words, SettingsStore settings, SystemDescription system, EarlySlide slide) {

  private static final AtomicReference<@Nullable FutureTask<Preparation>> BEGUN =
      new AtomicReference<>();

  /**
   * Begins; {@link #take} gives the result.
   *
   * @param folder the slide to show first
   */
  public static void begin(@Nullable Path folder) {
    EarlySlide slide = new EarlySlide(folder);
    FutureTask<Preparation> task = new FutureTask<>(() -> read(slide));
    BEGUN.set(task);
    Thread.ofPlatform()
        .daemon()
        .name("leukostack-preparation")
        .start(
            () -> {
              task.run();
              prepareTheme(task);
              slide.beginToRead();
            });
  }

  /** Waits for what was begun, for one window; reads now if nothing was. */
  public static Preparation take() {
    Preparation taken = await(BEGUN.getAndSet(null));
    Thread.ofPlatform().daemon().name("leukostack-preview").start(taken.slide()::beginPreview);
    return taken;
  }

  /** With settings that are there, and nothing begun. */
  public static Preparation with(SettingsStore settings) {
    return new Preparation(
        readWords(), settings, SystemDescription.ofThisRun(), new EarlySlide(null));
  }

  private static Preparation await(@Nullable FutureTask<Preparation> begun) {
    if (begun == null) {
      return read(new EarlySlide(null));
    }
    try {
      return begun.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return read(new EarlySlide(null));
    }
  }

  private static void prepareTheme(FutureTask<Preparation> done) {
    if (done.state() == Future.State.SUCCESS) {
      loadSheet(done.resultNow().settings().get().appearance().theme());
    }
  }

  /**
   * Loads the style sheet once off the FX thread, before JavaFX has started, and drops it: the
   * classes are then loaded and warm, and the FX thread loads it in half the time.
   */
  private static void loadSheet(ThemeChoice choice) {
    String sheet = Theming.sheet(choice == ThemeChoice.DARK);
    URL url = Theming.class.getResource(sheet.replaceFirst("css$", "bss"));
    if (url != null) {
      try {
        Stylesheet.loadBinary(url);
      } catch (IOException e) {
        AppLog.warning("Cannot read " + url, e); // Theming loads it again
      }
    }
  }

  private static Preparation read(EarlySlide slide) {
    Words words = readWords();
    SettingsStore settings = SettingsStore.open(UserFolders.ofThisUser().config());
    return new Preparation(words, settings, SystemDescription.ofThisRun(), slide);
  }

  private static Words readWords() {
    return new Words("ui", Locale.getDefault());
  }
}
