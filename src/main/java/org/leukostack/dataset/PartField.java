package org.leukostack.dataset;

import java.util.List;
import java.util.stream.IntStream;
import org.leukostack.model.ImageSize;

/**
 * A field of view of which cells are in a part.
 *
 * @param imageNumber from 1
 * @param size of its image: that of most of its planes
 * @param stackSize how many planes it should have
 * @param stackNumbers of the planes that it has, ascending
 * @param planes the names of their files, in the order of the stack numbers
 */
public record PartField(
    int imageNumber,
    ImageSize size,
    int stackSize,
    List<Integer> stackNumbers,
    List<String> planes) {

  public PartField {
    stackNumbers = List.copyOf(stackNumbers);
    planes = List.copyOf(planes);
    if (stackNumbers.size() != planes.size() || planes.isEmpty()) {
      throw new IllegalArgumentException("Planes of field " + imageNumber);
    }
  }

  /** The stack numbers that have no plane, ascending. */
  public List<Integer> missingStackNumbers() {
    return IntStream.range(0, stackSize).filter(k -> !stackNumbers.contains(k)).boxed().toList();
  }

  /** The name of the file of a plane that is there. */
  public String plane(int stackNumber) {
    return planes.get(stackNumbers.indexOf(stackNumber));
  }
}
