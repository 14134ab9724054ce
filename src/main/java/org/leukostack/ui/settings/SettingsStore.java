package org.leukostack.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.leukostack.files.AsideName;
import org.leukostack.files.AtomicFile;
import org.leukostack.files.Moves;
import org.leukostack.home.AppLog;
import org.leukostack.json.JsonFault;
import org.leukostack.json.JsonFile;
import org.leukostack.json.NotJsonException;
import org.leukostack.model.JsonDefect;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The settings and their file: read once at the start, written in the background after each change.
 * A file that holds no settings is set aside, and one that cannot be read stays as it is.
 */
public final class SettingsStore implements AutoCloseable {

  private static final long CLOSE_SECONDS = 3;

  private final Path file;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().daemon().name("leukostack-settings").unstarted(work));
  private final ReadOnlyObjectWrapper<Settings> settings;

  private final @Nullable NotUsed notUsed;

  private SettingsStore(Path file, Settings settings, @Nullable NotUsed notUsed) {
    this.file = file;
    this.settings = new ReadOnlyObjectWrapper<>(settings);
    this.notUsed = notUsed;
  }

  /** Reads the settings of a user's configuration folder. */
  public static SettingsStore open(Path configFolder) {
    Path file = configFolder.resolve("settings.json");
    try {
      JsonNode read = JsonFile.read(file);
      return read.isObject()
          ? new SettingsStore(file, SettingsCodec.decode(read), longName(file, read))
          : noSettings(file, new JsonFault(notAnObject(read), 1, 1));
    } catch (NoSuchFileException e) {
      return new SettingsStore(file, Settings.DEFAULT, null); // the first start
    } catch (NotJsonException e) {
      return noSettings(file, e.fault());
    } catch (IOException e) {
      return unreadable(file, e);
    }
  }

  private static @Nullable NotUsed longName(Path file, JsonNode read) {
    int length = SettingsCodec.reviewer(read).length();
    if (length <= Reviewing.LONGEST_NAME) {
      return null;
    }
    AppLog.warning("The reviewer's name in " + file + " has " + length + " characters", null);
    return new NotUsed.LongName(file, length);
  }

  private static JsonDefect notAnObject(JsonNode read) {
    return read.isMissingNode() ? new JsonDefect.Empty() : new JsonDefect.NotAnObject();
  }

  private static SettingsStore noSettings(Path file, JsonFault fault) {
    try {
      Path aside = Moves.rename(file, AsideName.of(file, "broken", Instant.now()));
      AppLog.warning(file + " holds no settings and is kept as " + aside + ": " + fault, null);
      return new SettingsStore(file, Settings.DEFAULT, new NotUsed.NoSettings(file, aside, fault));
    } catch (IOException e) {
      return unreadable(file, e);
    }
  }

  private static SettingsStore unreadable(Path file, IOException reason) {
    AppLog.warning("The settings in " + file + " cannot be read; none are saved", reason);
    return new SettingsStore(file, Settings.DEFAULT, new NotUsed.Unreadable(file, reason));
  }

  /** What of the file of the settings is not used, and why; empty if all is. */
  public Optional<NotUsed> notUsed() {
    return Optional.ofNullable(notUsed);
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
    if (notUsed instanceof NotUsed.Unreadable) {
      return; // it would be lost
    }
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
