package org.leukostack.planes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.model.PreClass;

/** The planes of a field, as files of whatever bytes a test puts there. */
public final class StackOnDisk {

  private final Path folder;
  private final List<Plane> planes = new ArrayList<>();

  public StackOnDisk(Path folder) {
    this.folder = folder;
  }

  /** Adds the next plane. */
  public StackOnDisk plane(byte[] file) throws IOException {
    Files.write(missingPlane().file(), file);
    return this;
  }

  /** Adds the next plane without its file. */
  public StackOnDisk gone() {
    missingPlane();
    return this;
  }

  private Plane missingPlane() {
    int k = planes.size();
    planes.add(new Plane(folder.resolve(k + ".jpg"), 1, 0, 0, k, 0));
    return planes.getLast();
  }

  /** The field, with cells of these boxes. */
  public Field field(BoundingBox... boxes) {
    List<Cell> cells = new ArrayList<>();
    for (BoundingBox box : boxes) {
      String key = Integer.toString(cells.size());
      cells.add(new Cell(1, key, PreClass.RED_BLOOD_CELL, box, OptionalInt.empty()));
    }
    return new Field(1, planes.size(), planes, List.of(), true, cells, List.of());
  }
}
