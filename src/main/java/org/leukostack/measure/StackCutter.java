package org.leukostack.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.leukostack.crop.Cropper;
import org.leukostack.jpeg.JpegException;
import org.leukostack.jpeg.Jpegs;
import org.leukostack.jpeg.RegionReader.Decoded;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Plane;
import org.leukostack.planes.FaultPolicy;
import org.leukostack.planes.PlaneBuffer;
import org.leukostack.planes.PlaneReader;
import org.leukostack.planes.StackSizes;
import org.leukostack.planes.UndecodablePlaneException;

/**
 * Cuts the windows of many cells out of the planes of a stack, none of which is decoded whole, and
 * two at a time: that is faster than each. Its buffers serve one stack after the other; one for
 * each thread.
 */
public final class StackCutter {

  /** How many planes are in memory at a time. */
  private static final int AT_ONCE = 2;

  /** What decoding windows of planes takes beside their files, generously. */
  private static final long BYTES_FOR_WINDOWS = 12L << 20;

  /** A file is in a buffer, and for a decoder that needs its exact length in a copy too. */
  private static final int COPIES = 2;

  private final List<PlaneBuffer> buffers = List.of(new PlaneBuffer(), new PlaneBuffer());
  private final ObjLongConsumer<Plane> listener;

  public StackCutter() {
    this((plane, bytes) -> {});
  }

  /**
   * @param listener hears of each plane that was read, and how many bytes it had
   */
  public StackCutter(ObjLongConsumer<Plane> listener) {
    this.listener = listener;
  }

  /**
   * Receives the crops of a stack, plane by plane.
   *
   * @param <X> what it may fail with
   */
  @FunctionalInterface
  public interface Visitor<X extends Exception> {

    /**
     * @param crops one a window, in their order; and what the decoder warned of
     */
    void cut(Plane plane, Decoded crops) throws X;
  }

  /**
   * The memory that cutting a stack takes, in bytes, beside what the visitor keeps.
   *
   * @param sizes of its planes
   * @throws UndecodablePlaneException if the file of a plane cannot be read, or none is as large
   */
  public static long bytesFor(StackSizes sizes)
      throws UndecodablePlaneException, InterruptedException {
    List<Plane> planes = sizes.planes();
    long[] lengths = new long[planes.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = PlaneReader.length(planes.get(i));
    }
    Arrays.sort(lengths);
    long largest = Arrays.stream(lengths).skip(Math.max(0, lengths.length - AT_ONCE)).sum();
    long decoding =
        sizes.byStackNumber().values().stream()
            .mapToLong(size -> Jpegs.bytesToDecode(size.width(), size.height()))
            .max()
            .orElse(0);
    return Math.max(BYTES_FOR_WINDOWS, decoding) + COPIES * largest;
  }

  /**
   * Cuts windows out of each plane, in the order of the planes.
   *
   * @param policy receives each plane that cannot be read or decoded
   * @throws F if the policy gives the stack up
   * @throws X if the visitor fails
   * @throws InterruptedException if the thread is interrupted
   */
  public <F extends Exception, X extends Exception> void cut(
      List<Plane> planes, List<CropWindow> windows, FaultPolicy<F> policy, Visitor<X> visitor)
      throws F, X, InterruptedException {
    try {
      for (List<Plane> some : Batches.of(planes, AT_ONCE)) {
        List<Plane> read = read(some, policy);
        Optional<List<Decoded>> both = together(read, windows);
        for (int i = 0; i < read.size(); i++) {
          Optional<Decoded> crops =
              both.isPresent()
                  ? Optional.of(both.get().get(i))
                  : alone(read.get(i), buffers.get(i), windows, policy);
          if (crops.isPresent()) {
            visitor.cut(read.get(i), crops.get());
          }
        }
      }
    } finally {
      buffers.forEach(PlaneBuffer::release); // the memory of files much larger than planes are
    }
  }

  /** Those that can be read, the first in the first buffer, and so on. */
  private <F extends Exception> List<Plane> read(List<Plane> planes, FaultPolicy<F> policy)
      throws F, InterruptedException {
    List<Plane> read = new ArrayList<>(AT_ONCE);
    for (Plane plane : planes) {
      try {
        PlaneBuffer buffer = buffers.get(read.size());
        PlaneReader.read(plane, buffer);
        listener.accept(plane, buffer.length());
        read.add(plane);
      } catch (UndecodablePlaneException e) {
        policy.met(e);
      }
    }
    return read;
  }

  /** A decoder ignores what follows the end of a valid picture: the buffer is padded with zeros. */
  private Optional<List<Decoded>> together(List<Plane> read, List<CropWindow> windows) {
    if (read.size() < AT_ONCE) {
      return Optional.empty();
    }
    try {
      return Cropper.cutTwo(
          Jpegs.reader(), buffers.getFirst().padded(), buffers.getLast().padded(), windows);
    } catch (JpegException e) {
      return Optional.empty(); // decoding one by one tells which, and why
    }
  }

  private static <F extends Exception> Optional<Decoded> alone(
      Plane plane, PlaneBuffer file, List<CropWindow> windows, FaultPolicy<F> policy)
      throws F, InterruptedException {
    try {
      return Optional.of(
          PlaneReader.attempt(plane, () -> Cropper.cut(Jpegs.reader(), file.exact(), windows)));
    } catch (UndecodablePlaneException e) {
      policy.met(e);
      return Optional.empty();
    }
  }
}
