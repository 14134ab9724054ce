package org.leukostack.planes;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;
import org.leukostack.jpeg.JpegHeader;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Plane;

/**
 * Reads planes. A failure is a problem of the plane, unless the thread is interrupted: that closes
 * the file under the reader.
 */
public final class PlaneReader {

  private PlaneReader() {}

  /** The size that a plane's header tells. */
  public static ImageSize size(Plane plane) throws UndecodablePlaneException, InterruptedException {
    return attempt(plane, () -> size(PlaneFiles.header(plane.file())));
  }

  /** The size that a header tells. */
  public static ImageSize size(JpegHeader header) {
    return new ImageSize(header.width(), header.height());
  }

  /** How many bytes a plane's file has. */
  public static long length(Plane plane) throws UndecodablePlaneException, InterruptedException {
    return attempt(plane, () -> (long) PlaneFiles.size(plane.file()));
  }

  /** Reads a plane's whole file. */
  public static void read(Plane plane, PlaneBuffer buffer)
      throws UndecodablePlaneException, InterruptedException {
    attempt(
        plane,
        () -> {
          buffer.read(plane.file());
          return buffer;
        });
  }

  /** Something that reads or decodes a plane. */
  @FunctionalInterface
  public interface Attempt<T> {
    T run() throws IOException, InterruptedException;
  }

  /**
   * Runs what reads or decodes a plane.
   *
   * @throws UndecodablePlaneException if it fails
   * @throws InterruptedException if the thread is interrupted
   */
  public static <T> T attempt(Plane plane, Attempt<T> attempt)
      throws UndecodablePlaneException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    try {
      return attempt.run();
    } catch (IOException e) {
      if (e instanceof ClosedByInterruptException || Thread.currentThread().isInterrupted()) {
        throw cancelled(e);
      }
      throw new UndecodablePlaneException(plane, e);
    } catch (CancellationException e) {
      throw cancelled(e);
    }
  }

  /** A failure of an interrupted thread, as the cancellation that it is. */
  public static InterruptedException cancelled(Exception e) {
    boolean _ = Thread.interrupted();
    InterruptedException cancelled = new InterruptedException();
    cancelled.initCause(e);
    return cancelled;
  }
}
