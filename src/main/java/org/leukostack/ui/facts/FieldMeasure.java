package org.leukostack.ui.facts;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.leukostack.crop.Cropper;
import org.leukostack.jpeg.JpegException;
import org.leukostack.jpeg.JpegHeader;
import org.leukostack.jpeg.Jpegs;
import org.leukostack.jpeg.Picture;
import org.leukostack.jpeg.RegionReader.Decoded;
import org.leukostack.measure.Sharpness;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Plane;
import org.leukostack.planes.PlaneBuffer;
import org.leukostack.planes.PlaneFiles;
import org.leukostack.review.CellFacts;

/**
 * Measures cells of a field on the crops that an export would write. Planes are read two at a time
 * and never decoded whole; one that cannot be read or decoded is passed over. For one thread.
 */
final class FieldMeasure {

  private static final int PLANES_AT_ONCE = 2;

  /** What the crops of one plane may take. */
  private static final long BYTES_OF_CROPS = 4L << 20;

  private final List<PlaneBuffer> buffers = List.of(new PlaneBuffer(), new PlaneBuffer());

  /** A plane whose header can be read. */
  private record Sized(Plane plane, ImageSize size) {}

  /**
   * Measures some cells of a field.
   *
   * @param boxes of the cells
   * @param cropSize edge length in pixels, at least 1
   * @param need without {@link FactsNeed#SHARPNESS} the planes' headers are read only
   * @return what is known of each cell, in their order
   * @throws InterruptedException if the thread is interrupted
   */
  List<CellFacts> measure(Field field, List<BoundingBox> boxes, int cropSize, FactsNeed need)
      throws InterruptedException {
    List<Sized> planes = sized(field.planes());
    if (planes.isEmpty()) {
      return Collections.nCopies(boxes.size(), CellFacts.UNKNOWN);
    }
    ImageSize image = ImageSize.mostCommon(planes.stream().map(Sized::size).toList());
    if (!need.includes(FactsNeed.SHARPNESS)) {
      return Collections.nCopies(boxes.size(), new CellFacts(null, null, image));
    }
    List<CropWindow> windows =
        boxes.stream().map(box -> CropWindow.of(box, cropSize, image)).toList();
    List<CellFacts> facts = new ArrayList<>();
    int batch = Math.clamp(BYTES_OF_CROPS / (3L * cropSize * cropSize), 1, Integer.MAX_VALUE);
    for (int from = 0; from < windows.size(); from += batch) {
      List<CropWindow> some = windows.subList(from, Math.min(from + batch, windows.size()));
      facts.addAll(sharpest(planes.stream().map(Sized::plane).toList(), some, image));
    }
    return facts;
  }

  private static List<Sized> sized(List<Plane> planes) throws InterruptedException {
    List<Sized> sized = new ArrayList<>();
    for (Plane plane : planes) {
      stopIfInterrupted();
      try {
        JpegHeader header = PlaneFiles.header(plane.file());
        sized.add(new Sized(plane, new ImageSize(header.width(), header.height())));
      } catch (IOException e) {
        stopIfInterrupted(e);
      }
    }
    return sized;
  }

  private List<CellFacts> sharpest(List<Plane> planes, List<CropWindow> windows, ImageSize image)
      throws InterruptedException {
    List<CellFacts> best =
        new ArrayList<>(Collections.nCopies(windows.size(), new CellFacts(null, null, image)));
    for (int from = 0; from < planes.size(); from += PLANES_AT_ONCE) {
      stopIfInterrupted();
      List<Plane> some = planes.subList(from, Math.min(from + PLANES_AT_ONCE, planes.size()));
      List<Optional<Decoded>> decoded = cut(some, windows);
      for (int p = 0; p < some.size(); p++) {
        if (decoded.get(p).isPresent()) {
          List<Picture> crops = decoded.get(p).get().pictures();
          for (int i = 0; i < crops.size(); i++) {
            best.set(i, sharper(best.get(i), some.get(p), crops.get(i)));
          }
        }
      }
    }
    return best;
  }

  /** The lowest plane of several that are as sharp, as an export says. */
  private static CellFacts sharper(CellFacts best, Plane plane, Picture crop) {
    double sharpness = Sharpness.variance(crop);
    Double before = best.sharpness();
    return before != null && before >= sharpness
        ? best
        : new CellFacts(plane.stackNumber(), sharpness, best.image());
  }

  private List<Optional<Decoded>> cut(List<Plane> planes, List<CropWindow> windows)
      throws InterruptedException {
    boolean allRead = true;
    List<Boolean> read = new ArrayList<>();
    for (int i = 0; i < planes.size(); i++) {
      read.add(read(planes.get(i), buffers.get(i)));
      allRead &= read.get(i);
    }
    if (allRead && planes.size() == PLANES_AT_ONCE) {
      Optional<List<Decoded>> both = together(windows);
      if (both.isPresent()) {
        return both.get().stream().map(Optional::of).toList();
      }
    }
    List<Optional<Decoded>> each = new ArrayList<>();
    for (int i = 0; i < planes.size(); i++) {
      each.add(read.get(i) ? alone(buffers.get(i), windows) : Optional.empty());
    }
    return each;
  }

  private static boolean read(Plane plane, PlaneBuffer buffer) throws InterruptedException {
    try {
      buffer.read(plane.file());
      return true;
    } catch (IOException e) {
      stopIfInterrupted(e);
      return false;
    }
  }

  private Optional<List<Decoded>> together(List<CropWindow> windows) {
    try {
      return Cropper.cutTwo(
          Jpegs.reader(), buffers.getFirst().padded(), buffers.getLast().padded(), windows);
    } catch (JpegException e) {
      return Optional.empty();
    }
  }

  private static Optional<Decoded> alone(PlaneBuffer buffer, List<CropWindow> windows) {
    try {
      return Optional.of(Cropper.cut(Jpegs.reader(), buffer.exact(), windows));
    } catch (JpegException e) {
      return Optional.empty();
    }
  }

  private static void stopIfInterrupted() throws InterruptedException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedException();
    }
  }

  /** An interrupt closes the file that is being read. */
  private static void stopIfInterrupted(IOException e) throws InterruptedException {
    if (e instanceof ClosedByInterruptException) {
      throw new InterruptedException();
    }
    stopIfInterrupted();
  }
}
