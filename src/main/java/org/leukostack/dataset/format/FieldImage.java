package org.leukostack.dataset.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leukostack.dataset.DataSet;
import org.leukostack.dataset.Sample;
import org.leukostack.dataset.Split;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.ImageSize;

/**
 * The one plane that stands for a field where cells are found in whole images: that at which most
 * of its cells are best, and of planes as good the lowest.
 *
 * @param cells of the data set in this field, at least one
 * @param stackNumber of the plane
 */
record FieldImage(List<Sample> cells, int stackNumber) {

  /** A cell that can be seen in the image: what of its box lies in it. */
  record Seen(Sample cell, BoundingBox box) {}

  FieldImage {
    cells = List.copyOf(cells);
  }

  /** The fields of which a split has cells, in the order of the cells. */
  static List<FieldImage> of(DataSet set, Split split) {
    record Place(String testId, int imageNumber) {}
    Map<Place, List<Sample>> fields = new LinkedHashMap<>();
    for (Sample cell : set.samples(split)) {
      Place place = new Place(cell.testId(), cell.imageNumber());
      fields.computeIfAbsent(place, p -> new ArrayList<>()).add(cell);
    }
    return fields.values().stream().map(cells -> new FieldImage(cells, bestOf(cells))).toList();
  }

  private static int bestOf(List<Sample> cells) {
    Map<Integer, Integer> votes = new TreeMap<>();
    cells.forEach(cell -> votes.merge(cell.best(), 1, Integer::sum));
    int best = cells.getFirst().best();
    int most = 0;
    for (Map.Entry<Integer, Integer> entry : votes.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }

  String testId() {
    return cells.getFirst().testId();
  }

  int imageNumber() {
    return cells.getFirst().imageNumber();
  }

  /** Begins the names of its files. */
  String name() {
    return testId() + "_" + imageNumber() + "_" + stackNumber;
  }

  ImageSize size() {
    return cells.getFirst().field().size();
  }

  /** The imager's file. */
  Path plane() {
    return cells.getFirst().part().plane(cells.getFirst().field(), stackNumber);
  }

  /** The cells that can be seen in it; of an empty box, or one outside, there is nothing to see. */
  List<Seen> seen() {
    return cells.stream()
        .flatMap(cell -> clipped(cell.box(), size()).map(box -> new Seen(cell, box)).stream())
        .toList();
  }

  /** What of a box lies in an image; empty if nothing does. */
  static Optional<BoundingBox> clipped(BoundingBox box, ImageSize image) {
    int left = Math.clamp(box.x(), 0, image.width());
    int top = Math.clamp(box.y(), 0, image.height());
    int right = Math.clamp((long) box.x() + box.width(), 0, image.width());
    int bottom = Math.clamp((long) box.y() + box.height(), 0, image.height());
    return right <= left || bottom <= top
        ? Optional.empty()
        : Optional.of(new BoundingBox(left, top, right - left, bottom - top));
  }
}
