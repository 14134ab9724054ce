package org.leukostack.export;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import org.leukostack.check.PlaneBuffer;
import org.leukostack.check.PlaneFaults;
import org.leukostack.check.PlaneFiles;
import org.leukostack.jpeg.JpegHeader;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Plane;
import org.leukostack.model.Problem.UndecodablePlane;

/** Reads planes for an export: a failure is a problem of the plane. */
final class PlaneFile {

  private PlaneFile() {}

  static ImageSize size(Plane plane) throws UndecodableException, InterruptedException {
    JpegHeader header = attempt(plane, () -> PlaneFiles.header(plane.file()));
    return new ImageSize(header.width(), header.height());
  }

  /** How many bytes a plane's file has. */
  static long length(Plane plane) throws UndecodableException, InterruptedException {
    return attempt(plane, () -> (long) PlaneFiles.size(plane.file()));
  }

  static void read(Plane plane, PlaneBuffer buffer)
      throws UndecodableException, InterruptedException {
    attempt(
        plane,
        () -> {
          buffer.read(plane.file());
          return buffer;
        });
  }

  /** Something that reads or decodes a plane. */
  @FunctionalInterface
  interface Attempt<T> {
    T run() throws IOException;
  }

  /** Runs what reads or decodes a plane, and tells what is wrong with the plane if it fails. */
  static <T> T attempt(Plane plane, Attempt<T> attempt)
      throws UndecodableException, InterruptedException {
    try {
      return attempt.run();
    } catch (ClosedByInterruptException e) {
      throw cancelled(e);
    } catch (IOException e) {
      throw new UndecodableException(new UndecodablePlane(plane, PlaneFaults.of(e)), e);
    }
  }

  /** An interrupt that closed a file, as the cancellation that it is. */
  static InterruptedException cancelled(ClosedByInterruptException e) {
    Thread.interrupted();
    InterruptedException cancelled = new InterruptedException();
    cancelled.initCause(e);
    return cancelled;
  }

  /** A plane that cannot be decoded. */
  static final class UndecodableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient UndecodablePlane problem;

    UndecodableException(UndecodablePlane problem, IOException cause) {
      super(cause);
      this.problem = problem;
    }

    UndecodablePlane problem() {
      return problem;
    }
  }
}
