package org.leukostack.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leukostack.check.PlaneFaults;
import org.leukostack.jpeg.JpegException;
import org.leukostack.jpeg.JpegHeader;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Plane;
import org.leukostack.model.Problem.UndecodablePlane;

/** Reads the files of planes. */
final class PlaneFile {

  /** As much of a plane as holds its frame header, if it has no large metadata. */
  private static final int HEADER_BYTES = 16 * 1024;

  /** No imager's plane is larger: real ones take less than a megabyte. */
  private static final long MAX_BYTES = 64L << 20;

  private PlaneFile() {}

  static ImageSize size(Plane plane) throws UndecodableException, InterruptedException {
    return attempt(plane, () -> size(plane.file()));
  }

  static byte[] bytes(Plane plane) throws UndecodableException, InterruptedException {
    return attempt(plane, () -> bytes(plane.file()));
  }

  private static ImageSize size(Path file) throws IOException {
    refuseUnlessFile(file);
    byte[] start;
    try (InputStream input = Files.newInputStream(file)) {
      start = input.readNBytes(HEADER_BYTES);
    }
    try {
      return size(JpegHeader.parse(start));
    } catch (JpegException e) {
      if (start.length < HEADER_BYTES || e.reason() != JpegException.Reason.TRUNCATED) {
        throw e;
      }
      return size(JpegHeader.parse(bytes(file)));
    }
  }

  private static ImageSize size(JpegHeader header) {
    return new ImageSize(header.width(), header.height());
  }

  private static byte[] bytes(Path file) throws IOException {
    long size = Files.size(file);
    if (size > MAX_BYTES) {
      throw new JpegException(JpegException.Reason.TOO_LARGE, 0, size + " bytes");
    }
    return Files.readAllBytes(file);
  }

  /** Opening a named pipe would wait for ever. */
  private static void refuseUnlessFile(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException("Not a regular file");
    }
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
