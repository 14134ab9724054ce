package org.leukostack.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.leukostack.files.AtomicFile;
import org.leukostack.home.AppLog;
import org.leukostack.json.JsonFile;
import org.leukostack.json.NotJsonException;
import tools.jackson.core.JacksonException;

/**
 * The settings and their file: read once at the start, written in the background after each change.
 * One that is no JSON counts as absent.
 */
public final class SettingsStore implements AutoCloseable {

  private static final long CLOSE_SECONDS = 3;

  private final Path file;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().daemon().name("leukostack-settings").unstarted(work));
  private final ReadOnlyObjectWrapper<Settings> settings;

  private SettingsStore(Path file, Settings settings) {
    this.file = file;
    this.settings = new ReadOnlyObjectWrapper<>(settings);
  }

  /** Reads the settings of a user's configuration folder. */
  public static SettingsStore open(Path configFolder) {
    Path file = configFolder.resolve("settings.json");
    return new SettingsStore(file, read(file));
  }

  private static Settings read(Path file) {
    try {
      return SettingsCodec.decode(JsonFile.read(file));
    } catch (NoSuchFileException e) {
      return Settings.DEFAULT; // the first start
    } catch (IOException | NotJsonException | JacksonException e) {
      AppLog.warning("The settings in " + file + " cannot be read; starting with new ones", e);
      return Settings.DEFAULT;
    }
  }

  public Settings get() {
    return settings.get();
  }

  /** One setting as an observable value. */
  public <T> ObservableValue<T> observe(Function<Settings, T> setting) {
    return settings.map(setting);
  }

  /** Changes the settings and writes them soon. Used on the FX thread only. */
  public void change(UnaryOperator<Settings> change) {
    Settings next = change.apply(get());
    if (!next.equals(get())) {
      writer.execute(() -> write(next)); // first: a listener may change them once more
      settings.set(next);
    }
  }

  private void write(Settings what) {
    try {
      Files.createDirectories(file.getParent());
      AtomicFile.write(file, SettingsCodec.encode(what));
    } catch (IOException | JacksonException e) {
      AppLog.warning("The settings cannot be written to " + file, e);
    }
  }

  /** Waits until the last change is written. */
  @Override
  public void close() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        AppLog.warning("The settings were not written in time: " + file, null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
