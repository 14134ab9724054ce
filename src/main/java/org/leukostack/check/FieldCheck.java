package org.leukostack.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leukostack.jpeg.JpegHeader;
import org.leukostack.jpeg.RegionReader;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Plane;
import org.leukostack.model.PlaneFault;
import org.leukostack.model.PlaneFault.Kind;
import org.leukostack.model.Problem;
import org.leukostack.planes.PlaneFaults;
import org.leukostack.planes.PlaneFiles;

/** Looks at the planes of one field, and at its boxes. */
final class FieldCheck {

  private final Field field;
  private final Path analysisFile;
  private final Depth depth;
  private final RegionReader reader;
  private final List<Problem> found = new ArrayList<>();

  /** By stack number, of the planes that tell their size. */
  private final Map<Integer, ImageSize> sizes = new TreeMap<>();

  private FieldCheck(Field field, Path analysisFile, Depth depth, RegionReader reader) {
    this.field = field;
    this.analysisFile = analysisFile;
    this.depth = depth;
    this.reader = reader;
  }

  /** The problems of planes by stack number, those of duplicates, then those of boxes. */
  static List<Problem> run(Field field, Path analysisFile, Depth depth, RegionReader reader)
      throws InterruptedException {
    FieldCheck check = new FieldCheck(field, analysisFile, depth, reader);
    for (Plane plane : field.planes()) {
      check.look(plane, true);
    }
    for (Plane duplicate : field.duplicates()) {
      check.look(duplicate, false);
    }
    if (!check.sizes.isEmpty()) {
      check.compareSizes();
    }
    return check.found;
  }

  private void look(Plane plane, boolean isOfStack) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    try {
      ImageSize size =
          switch (depth) {
            case HEADERS -> size(PlaneFiles.headerOfWhole(plane.file()));
            case DECODE -> decode(plane);
          };
      if (isOfStack) {
        sizes.put(plane.stackNumber(), size);
      }
    } catch (IOException e) {
      if (Thread.interrupted()) { // which closes the file under the reader
        throw interrupted(e);
      }
      found.add(new Problem.UndecodablePlane(plane, PlaneFaults.of(e)));
    }
  }

  private ImageSize decode(Plane plane) throws IOException, InterruptedException {
    byte[] jpeg = PlaneFiles.whole(plane.file());
    JpegHeader header = JpegHeader.parse(jpeg);
    for (String warning : PlaneDecoder.warnings(jpeg, header, reader)) {
      found.add(
          new Problem.DamagedPlane(plane, new PlaneFault.WrongData(Kind.CORRUPT, -1, warning)));
    }
    return size(header);
  }

  private static ImageSize size(JpegHeader header) {
    return new ImageSize(header.width(), header.height());
  }

  private void compareSizes() {
    ImageSize common = ImageSize.mostCommon(List.copyOf(sizes.values()));
    for (Plane plane : field.planes()) {
      ImageSize size = sizes.getOrDefault(plane.stackNumber(), common);
      if (!size.equals(common)) {
        found.add(new Problem.PlaneSizeDiffers(plane, common, size));
      }
    }
    for (Cell cell : field.cells()) {
      if (!cell.box().isInside(common)) {
        found.add(new Problem.BoxLeavesImage(analysisFile, cell, common));
      }
    }
  }

  private static InterruptedException interrupted(Exception cause) {
    InterruptedException e = new InterruptedException();
    e.initCause(cause);
    return e;
  }
}
