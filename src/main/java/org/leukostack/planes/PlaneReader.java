package org.leukostack.planes;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import org.leukostack.jpeg.JpegHeader;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Plane;

/** Reads planes; a failure is a problem of the plane. */
public final class PlaneReader {

  private PlaneReader() {}

  /** The size that a plane's header tells. */
  public static ImageSize size(Plane plane) throws UndecodablePlaneException, InterruptedException {
    JpegHeader header = attempt(plane, () -> PlaneFiles.header(plane.file()));
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
    T run() throws IOException;
  }

  /** Runs what reads or decodes a plane, and tells what is wrong with the plane if it fails. */
  public static <T> T attempt(Plane plane, Attempt<T> attempt)
      throws UndecodablePlaneException, InterruptedException {
    try {
      return attempt.run();
    } catch (ClosedByInterruptException e) {
      throw cancelled(e);
    } catch (IOException e) {
      throw new UndecodablePlaneException(plane, e);
    }
  }

  /** An interrupt that closed a file, as the cancellation that it is. */
  public static InterruptedException cancelled(ClosedByInterruptException e) {
    Thread.interrupted();
    InterruptedException cancelled = new InterruptedException();
    cancelled.initCause(e);
    return cancelled;
  }
}
