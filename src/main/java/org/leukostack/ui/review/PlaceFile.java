package org.leukostack.ui.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leukostack.files.AtomicFile;
import org.leukostack.files.SmallFile;
import org.leukostack.home.AppLog;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;
import org.leukostack.review.ReviewPlace;
import org.leukostack.review.ViewState;

/**
 * Where this user was in a reading of a slide, in the user's data folder: who only looks at a slide
 * leaves nothing in it. Safe for any thread; the latest place is written, in whatever order writes
 * run. Only reading and writing wait for the disk, and for each other.
 */
final class PlaceFile {

  private final Path file;

  private volatile @Nullable ViewState latest;

  /** What the file has; guarded by this. */
  private @Nullable ViewState written;

  private PlaceFile(Path file) {
    this.file = file;
  }

  static PlaceFile of(TestFolder folder, ReadingName reading, Path userData) {
    return new PlaceFile(ReviewPlace.viewInUserData(folder, reading, userData));
  }

  /** Where the user was; empty if that is not known. */
  synchronized Optional<ViewState> read() {
    try {
      String text = new String(SmallFile.read(file), StandardCharsets.UTF_8);
      ViewState read = ViewState.ofJson(text);
      written = read;
      latest = read;
      return read.equals(ViewState.NONE) ? Optional.empty() : Optional.of(read);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      AppLog.warning("Where the slide was left cannot be read", e);
      return Optional.empty();
    }
  }

  /** Takes a place to be written next, on the FX thread alone; false if it is the same again. */
  boolean remember(ViewState now) {
    boolean other = !now.equals(latest);
    latest = now;
    return other;
  }

  /** Writes the latest place. Nobody's work is lost if that fails: the log has it. */
  synchronized void write() {
    ViewState now = latest;
    if (now == null || now.equals(written)) {
      return;
    }
    try {
      Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
      AtomicFile.write(file, now.toJson().getBytes(StandardCharsets.UTF_8));
      written = now;
    } catch (IOException e) {
      AppLog.warning("Where the slide is left cannot be written", e);
    }
  }
}
