package org.leukostack.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.leukostack.crop.Cropper;
import org.leukostack.jpeg.JpegException;
import org.leukostack.jpeg.Jpegs;
import org.leukostack.jpeg.RegionReader.Decoded;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Plane;
import org.leukostack.planes.PlaneBuffer;
import org.leukostack.planes.PlaneReader;
import org.leukostack.planes.UndecodablePlaneException;

/**
 * Cuts windows out of the planes of a stack, two planes at a time: that is faster than each. One
 * for each thread.
 */
public final class PlaneCutter {

  /** How many planes are in memory at a time. */
  public static final int AT_ONCE = 2;

  private final List<PlaneBuffer> buffers = List.of(new PlaneBuffer(), new PlaneBuffer());

  /** The bytes of the files that are in memory together, if all goes through a stack. */
  public static long bytesOf(List<Plane> planes)
      throws UndecodablePlaneException, InterruptedException {
    long[] lengths = new long[planes.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = PlaneReader.length(planes.get(i));
    }
    return Arrays.stream(lengths).sorted().skip(Math.max(0, lengths.length - AT_ONCE)).sum();
  }

  /** Gives back the memory of files much larger than planes are. */
  public void release() {
    buffers.forEach(PlaneBuffer::release);
  }

  /**
   * @param planes at most two
   * @return the crops of each
   */
  public List<Decoded> cut(List<Plane> planes, List<CropWindow> windows)
      throws UndecodablePlaneException, InterruptedException {
    for (int i = 0; i < planes.size(); i++) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      PlaneReader.read(planes.get(i), buffers.get(i));
    }
    if (planes.size() == AT_ONCE) {
      Optional<List<Decoded>> both = together(windows);
      if (both.isPresent()) {
        return both.get();
      }
    }
    List<Decoded> each = new ArrayList<>(AT_ONCE);
    for (int i = 0; i < planes.size(); i++) {
      byte[] file = buffers.get(i).exact();
      each.add(
          PlaneReader.attempt(planes.get(i), () -> Cropper.cut(Jpegs.reader(), file, windows)));
    }
    return each;
  }

  /** What follows the end of a sound picture is nothing to a decoder: zeros will do. */
  private Optional<List<Decoded>> together(List<CropWindow> windows) {
    try {
      return Cropper.cutTwo(
          Jpegs.reader(), buffers.getFirst().padded(), buffers.getLast().padded(), windows);
    } catch (JpegException e) {
      return Optional.empty(); // reading one by one tells which, and why
    }
  }
}
