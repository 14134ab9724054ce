package org.leukostack.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leukostack.jpeg.JpegDamage;
import org.leukostack.jpeg.JpegHeader;
import org.leukostack.jpeg.RegionReader;
import org.leukostack.model.CellBox;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Plane;
import org.leukostack.model.Problem;
import org.leukostack.planes.PlaneFaults;
import org.leukostack.planes.PlaneFiles;
import org.leukostack.planes.PlaneReader;
import org.leukostack.planes.StackSizes;
import org.leukostack.planes.UndecodablePlaneException;

/** Checks the planes of one field, and its boxes. */
final class FieldCheck {

  private final Depth depth;
  private final RegionReader reader;
  private final List<Problem> found = new ArrayList<>();

  /** By stack number, of the planes that tell their size. */
  private final SortedMap<Integer, ImageSize> sizes = new TreeMap<>();

  private FieldCheck(Depth depth, RegionReader reader) {
    this.depth = depth;
    this.reader = reader;
  }

  /** The problems of planes by stack number, those of duplicates, then those of boxes. */
  static List<Problem> run(Field field, List<CellBox> boxes, Depth depth, RegionReader reader)
      throws InterruptedException {
    FieldCheck check = new FieldCheck(depth, reader);
    for (Plane plane : field.planes()) {
      check.inspect(plane, true);
    }
    for (Plane duplicate : field.duplicates()) {
      check.inspect(duplicate, false);
    }
    check.found.addAll(new StackSizes(field, check.sizes).problems(boxes));
    return check.found;
  }

  private void inspect(Plane plane, boolean isOfStack) throws InterruptedException {
    try {
      JpegHeader header =
          PlaneReader.attempt(
              plane,
              () ->
                  switch (depth) {
                    case HEADERS -> PlaneFiles.headerOfWhole(plane.file());
                    case DECODE -> decode(plane);
                  });
      if (isOfStack) {
        sizes.put(plane.stackNumber(), PlaneReader.size(header));
      }
    } catch (UndecodablePlaneException e) {
      found.add(e.problem());
    }
  }

  private JpegHeader decode(Plane plane) throws IOException, InterruptedException {
    byte[] jpeg = PlaneFiles.whole(plane.file());
    JpegHeader header = JpegHeader.parse(jpeg);
    List<JpegDamage> damage = WholePicture.damage(jpeg, header, reader);
    found.addAll(PlaneFaults.damage(plane, damage));
    return header;
  }
}
