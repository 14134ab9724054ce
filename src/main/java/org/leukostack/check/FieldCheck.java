package org.leukostack.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leukostack.crop.Cropper;
import org.leukostack.jpeg.JpegDamage;
import org.leukostack.jpeg.JpegException;
import org.leukostack.jpeg.JpegHeader;
import org.leukostack.jpeg.RegionReader;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.model.Problem;
import org.leukostack.planes.PlaneFaults;
import org.leukostack.planes.PlaneFiles;
import org.leukostack.planes.PlaneReader;
import org.leukostack.planes.StackSizes;
import org.leukostack.planes.UndecodablePlaneException;

/**
 * Checks the planes of one field, and its boxes. An error is what an export meets too, which reads
 * a plane down to its last cell only; what is wrong in the rest of it is an oddity.
 */
final class FieldCheck {

  private final Depth depth;
  private final RegionReader reader;
  private final List<Problem> found = new ArrayList<>();

  private FieldCheck(Depth depth, RegionReader reader) {
    this.depth = depth;
    this.reader = reader;
  }

  /** The problems of planes by stack number, those of duplicates, then those of boxes. */
  static List<Problem> run(Field field, CheckedCells cells, Depth depth, RegionReader reader)
      throws InterruptedException {
    FieldCheck check = new FieldCheck(depth, reader);
    check.run(field, cells);
    return check.found;
  }

  private void run(Field field, CheckedCells cells) throws InterruptedException {
    Map<Plane, Problem> headless = new HashMap<>();
    StackSizes sizes =
        StackSizes.read(field, fault -> headless.put(fault.problem().plane(), fault.problem()));
    List<CropWindow> windows = sizes.windows(cells.cut().apply(field), cells.cropSize());
    for (Plane plane : field.planes()) {
      Problem problem = headless.get(plane);
      if (problem == null) {
        inspect(plane, windows);
      } else {
        found.add(problem);
      }
    }
    for (Plane duplicate : field.duplicates()) {
      inspect(duplicate, List.of());
    }
    found.addAll(sizes.problems(cells.boxes().apply(field)));
  }

  private void inspect(Plane plane, List<CropWindow> windows) throws InterruptedException {
    try {
      List<Problem> problems =
          PlaneReader.attempt(
              plane,
              () ->
                  switch (depth) {
                    case HEADERS -> header(plane);
                    case DECODE -> decode(plane, windows);
                  });
      found.addAll(problems);
    } catch (UndecodablePlaneException e) {
      found.add(e.problem());
    }
  }

  private static List<Problem> header(Plane plane) throws IOException {
    PlaneFiles.headerOfWhole(plane.file());
    return List.of();
  }

  private List<Problem> decode(Plane plane, List<CropWindow> windows) throws IOException {
    byte[] jpeg = PlaneFiles.whole(plane.file());
    List<Problem> ofAll = problemsOfAll(plane, jpeg);
    if (ofAll.isEmpty()) {
      return ofAll; // sound to its end, and so wherever crops are
    }
    if (windows.isEmpty()) {
      header(plane);
      return ofAll;
    }
    List<JpegDamage> ofCrops = Cropper.cut(reader, jpeg, windows).damage();
    return ofCrops.isEmpty() ? ofAll : PlaneFaults.damage(plane, ofCrops);
  }

  /** What is wrong with any data of a plane, as if no crop needed them. */
  private List<Problem> problemsOfAll(Plane plane, byte[] jpeg) {
    try {
      List<JpegDamage> damage = WholePicture.damage(jpeg, JpegHeader.parse(jpeg), reader);
      return PlaneFaults.damageOutsideCrops(plane, damage);
    } catch (JpegException e) {
      return List.of(new Problem.DamageOutsideCrops(plane, PlaneFaults.of(e)));
    }
  }
}
