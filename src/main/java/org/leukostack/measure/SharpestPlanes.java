package org.leukostack.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leukostack.jpeg.Picture;

/** Finds the sharpest plane of each of many cells while their stack is cut. For one thread. */
public final class SharpestPlanes {

  private final List<Optional<CropSharpness>> sharpest;

  /**
   * @param cells how many there are
   */
  public SharpestPlanes(int cells) {
    sharpest = new ArrayList<>(Collections.nCopies(cells, Optional.empty()));
  }

  /** Measures a crop of a cell. */
  public void add(int cell, int stackNumber, Picture crop) {
    CropSharpness next = new CropSharpness(stackNumber, Sharpness.variance(crop));
    sharpest.set(
        cell, CropSharpness.sharpest(Stream.concat(sharpest.get(cell).stream(), Stream.of(next))));
  }

  /** One a cell, in their order; empty without any crop. */
  public List<Optional<CropSharpness>> found() {
    return List.copyOf(sharpest);
  }
}
