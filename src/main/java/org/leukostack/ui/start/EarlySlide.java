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
public final class EarlySlide implements SlideReader, PlanePreview.Reader {

  /** Seven times a real plane; larger planes get no preview. */
  private static final long MOST_PIXELS = 16_000_000;

  /** The plane that a slide shows first. */
  private record First(@Nullable Plane plane, @Nullable Image image) {
    static final First NONE = new First(null, null);
  }

  private final @Nullable Path begun;

  /** What is left to begin with; let go when done, since they hold a folder and a picture. */
  private @Nullable FutureTask<TestFolder> toRead;

  private @Nullable FutureTask<First> toPreview;

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
      FutureTask<First> previewing = new FutureTask<>(() -> previewFirst(reading.get()));
      toRead = reading;
      toPreview = previewing;
      folder = reading;
      first = previewing;
    }
  }

  /** Reads the slide, if there is one. */
  void beginToRead() {
    FutureTask<TestFolder> reading = toRead;
    toRead = null;
    if (reading != null) {
      reading.run();
    }
  }

  /**
   * Waits for the slide, and reads the preview of its first plane; not before JavaFX has started.
   * Whatever is shown, the system's fonts are searched meanwhile, which the FX thread need not do
   * then.
   */
  void beginPreview() {
    FutureTask<First> previewing = toPreview;
    toPreview = null;
    Font.getDefault();
    if (previewing != null) {
      previewing.run();
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
      return Slides.readChosen(chosen); // which throws it to the caller
    }
  }

  @Override
  public Image preview(Plane plane) throws IOException {
    FutureTask<First> previewing = first;
    if (previewing != null) {
      first = null;
      First done = wait(previewing);
      if (done.image() != null && plane.equals(done.plane())) {
        return done.image();
      }
    }
    return readPreview(plane);
  }

  private static First wait(FutureTask<First> previewing) {
    try {
      return previewing.get();
    } catch (ExecutionException e) {
      return First.NONE; // the next read reports the reason
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return First.NONE;
    }
  }

  private static First previewFirst(TestFolder folder) throws IOException {
    List<Plane> planes = Prefetch.ofStart(folder.fields());
    return planes.isEmpty()
        ? First.NONE
        : new First(planes.getFirst(), readPreview(planes.getFirst()));
  }

  private static Image readPreview(Plane plane) throws IOException {
    byte[] jpeg = PlaneFiles.whole(plane.file());
    JpegHeader header = JpegHeader.parse(jpeg);
    if ((long) header.width() * header.height() > MOST_PIXELS) {
      throw new JpegException(Reason.TOO_LARGE, -1, "too large for a preview");
    }
    Image image = new Image(new ByteArrayInputStream(jpeg));
    if (image.isError()) {
      throw new JpegException(
          Reason.UNSUPPORTED, -1, "JavaFX does not read it", image.getException());
    }
    return image;
  }
}
