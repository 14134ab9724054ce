package org.leukostack.ui.start;

import java.io.IOException;
import java.util.Optional;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Plane;
import org.leukostack.ui.work.Background;

/**
 * The plane that a window shows first, as JavaFX reads it: its reader is there at once, and ours
 * takes several times longer until the JVM has compiled it. It is for the eye only, until the plane
 * is decoded: crops and measures never come from it. Used on the FX thread only.
 */
public final class PlanePreview {

  /** Reads a plane in the background. */
  @FunctionalInterface
  public interface Reader {

    /**
     * A plane for the eye, as JavaFX reads it.
     *
     * @throws IOException if JavaFX cannot read it, or it is very large
     */
    Image preview(Plane plane) throws IOException;
  }

  private final Background.Latest reading;
  private final Reader reader;
  private Runnable listener = () -> {};
  private @Nullable Plane plane;
  private @Nullable Image image;

  public PlanePreview(Background background, Reader reader) {
    reading = background.latest();
    this.reader = reader;
  }

  /** Is run when there is something to show. */
  public void onRead(Runnable shows) {
    listener = shows;
  }

  /**
   * Reads a plane; what was wanted before is wanted no more.
   *
   * @param failed runs if it cannot be read: decoding reports the reason
   */
  public void at(Plane wanted, Runnable failed) {
    if (wanted.equals(plane)) {
      return;
    }
    plane = wanted;
    image = null;
    reading.run(
        () -> reader.preview(wanted),
        read -> {
          image = read;
          listener.run();
        },
        e -> failed.run());
  }

  /** Whether a plane is what is wanted, read or not. */
  public boolean isAt(Plane other) {
    return other.equals(plane);
  }

  /** The plane, if it was read. */
  public Optional<Image> of(Plane wanted) {
    return isAt(wanted) ? Optional.ofNullable(image) : Optional.empty();
  }

  /** It is shown no more. */
  public void end() {
    reading.drop();
    plane = null;
    image = null;
  }
}
