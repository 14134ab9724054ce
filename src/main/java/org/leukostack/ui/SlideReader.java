package org.leukostack.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.leukostack.check.PlaneFiles;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.jpeg.Jpegs;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.Plane;
import org.leukostack.model.TestFolder;
import org.leukostack.ui.planes.Prefetch;

/**
 * Reads test folders, and planes for the screen. The slide that the program is started with is read
 * while JavaFX starts, and its first plane decoded: {@link #begin}.
 */
final class SlideReader {

  /** The plane that a slide shows first, decoded. */
  private record First(@Nullable Plane plane, @Nullable ArgbPicture picture) {
    static final First NONE = new First(null, null);
  }

  private final @Nullable Path begun;

  /** What {@link #begin} has to do; it holds a folder and a picture, and is let go when done. */
  private volatile List<FutureTask<?>> work;

  // Each counts once: the next time its file may have changed.
  private volatile @Nullable FutureTask<TestFolder> folder;
  private volatile @Nullable FutureTask<First> first;

  /**
   * @param begun the slide that {@link #begin} is going to read, if any
   */
  SlideReader(@Nullable Path begun) {
    this.begun = begun;
    if (begun == null) {
      work = List.of();
    } else {
      FutureTask<TestFolder> reading = new FutureTask<>(() -> readNow(begun));
      FutureTask<First> decoding = new FutureTask<>(() -> decodeFirst(reading.get()));
      work = List.of(reading, decoding);
      folder = reading;
      first = decoding;
    }
  }

  /** Does what can be done before anybody asks for it. */
  void begin() {
    if (work.isEmpty()) {
      TestFolderReader.prepare(); // most starts go on with a slide
    }
    work.forEach(FutureTask::run);
    work = List.of();
  }

  /** Reads a test folder; a file of one stands for its folder. */
  TestFolder read(Path chosen) throws InterruptedException {
    FutureTask<TestFolder> reading = folder;
    if (reading == null || !chosen.equals(begun)) {
      return readNow(chosen);
    }
    folder = null;
    try {
      return reading.get();
    } catch (ExecutionException e) {
      return readNow(chosen); // which throws it to whoever asked
    }
  }

  /** Decodes a plane. */
  ArgbPicture decode(Plane plane) throws IOException {
    FutureTask<First> decoding = first;
    if (decoding != null) {
      first = null;
      First done = wait(decoding);
      if (done.picture() != null && plane.equals(done.plane())) {
        return done.picture();
      }
    }
    return decodeNow(plane);
  }

  private static First wait(FutureTask<First> decoding) {
    try {
      return decoding.get();
    } catch (ExecutionException e) {
      return First.NONE; // whoever decodes it again gets the reason
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return First.NONE;
    }
  }

  private static First decodeFirst(TestFolder folder) throws IOException {
    List<Plane> planes = Prefetch.ofStart(folder.fields());
    return planes.isEmpty()
        ? First.NONE
        : new First(planes.getFirst(), decodeNow(planes.getFirst()));
  }

  private static TestFolder readNow(Path chosen) throws InterruptedException {
    Path parent = chosen.toAbsolutePath().getParent();
    return TestFolderReader.read(Files.isRegularFile(chosen) && parent != null ? parent : chosen);
  }

  private static ArgbPicture decodeNow(Plane plane) throws IOException {
    return Jpegs.reader().readWhole(PlaneFiles.whole(plane.file()));
  }
}
