package org.leukostack.ui.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.JpegException;
import org.leukostack.jpeg.JpegException.Reason;
import org.leukostack.jpeg.JpegHeader;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.Plane;
import org.leukostack.model.TestFolder;
import org.leukostack.planes.PlaneFiles;
import org.leukostack.slides.Slides;
import org.leukostack.ui.open.SlideReader;
import org.leukostack.ui.planes.Prefetch;

/**
 * The slide that the program is started with: it is read while JavaFX starts, and the plane that it
 * most likely shows first as soon as JavaFX has. All others are read when they are asked for.
 */
public final class EarlySlide implements SlideReader, FirstLook.Reader {

  /** Seven times a real plane; of larger ones nobody needs a first look. */
  private static final long MOST_PIXELS = 16_000_000;

  /** The plane that a slide shows first. */
  private record First(@Nullable Plane plane, @Nullable Image image) {
    static final First NONE = new First(null, null);
  }

  private final @Nullable Path begun;

  /** What is left to begin with; let go when done, since they hold a folder and a picture. */
  private @Nullable FutureTask<TestFolder> toRead;

  private @Nullable FutureTask<First> toLook;

  // What is begun counts once: the next time its file may have changed.
  private volatile @Nullable FutureTask<TestFolder> folder;
  private volatile @Nullable FutureTask<First> first;

  /**
   * @param begun the slide that {@link #beginToRead} is going to read, if any
   */
  EarlySlide(@Nullable Path begun) {
    this.begun = begun;
    if (begun != null) {
      FutureTask<TestFolder> reading = new FutureTask<>(() -> Slides.readChosen(begun));
      FutureTask<First> looking = new FutureTask<>(() -> lookFirst(reading.get()));
      toRead = reading;
      toLook = looking;
      folder = reading;
      first = looking;
    }
  }

  /** Reads the slide, or at least what reads slides. */
  void beginToRead() {
    FutureTask<TestFolder> reading = toRead;
    toRead = null;
    if (reading == null) {
      TestFolderReader.prepare(); // most starts go on with a slide
    } else {
      reading.run();
    }
  }

  /**
   * Waits for the slide, and looks at its first plane; not before JavaFX has started. Whatever is
   * shown, the system's fonts are looked for meanwhile, which the FX thread need not do then.
   */
  void beginToLook() {
    FutureTask<First> looking = toLook;
    toLook = null;
    Font.getDefault();
    if (looking != null) {
      looking.run();
    }
  }

  @Override
  public TestFolder read(Path chosen) throws InterruptedException {
    FutureTask<TestFolder> reading = folder;
    if (reading == null || !chosen.equals(begun)) {
      return Slides.readChosen(chosen);
    }
    folder = null;
    try {
      return reading.get();
    } catch (ExecutionException e) {
      return Slides.readChosen(chosen); // which throws it to whoever asked
    }
  }

  @Override
  public Image look(Plane plane) throws IOException {
    FutureTask<First> looking = first;
    if (looking != null) {
      first = null;
      First done = wait(looking);
      if (done.image() != null && plane.equals(done.plane())) {
        return done.image();
      }
    }
    return lookNow(plane);
  }

  private static First wait(FutureTask<First> looking) {
    try {
      return looking.get();
    } catch (ExecutionException e) {
      return First.NONE; // whoever looks again gets the reason
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return First.NONE;
    }
  }

  private static First lookFirst(TestFolder folder) throws IOException {
    List<Plane> planes = Prefetch.ofStart(folder.fields());
    return planes.isEmpty() ? First.NONE : new First(planes.getFirst(), lookNow(planes.getFirst()));
  }

  private static Image lookNow(Plane plane) throws IOException {
    byte[] jpeg = PlaneFiles.whole(plane.file());
    JpegHeader header = JpegHeader.parse(jpeg);
    if ((long) header.width() * header.height() > MOST_PIXELS) {
      throw new JpegException(Reason.TOO_LARGE, -1, "too large for a first look");
    }
    Image image = new Image(new ByteArrayInputStream(jpeg));
    if (image.isError()) {
      throw new JpegException(
          Reason.UNSUPPORTED, -1, "JavaFX does not read it", image.getException());
    }
    return image;
  }
}
