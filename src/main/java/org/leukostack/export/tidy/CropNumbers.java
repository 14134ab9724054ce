package org.leukostack.export.tidy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leukostack.model.Field;

/** The crop indices of an export, counted as if all planes could be decoded. */
final class CropNumbers {

  private final Map<Integer, Integer> firstOfField = new HashMap<>();

  /**
   * @param fields that are going to be exported, in the order of the export
   */
  CropNumbers(List<Field> fields) {
    int next = 0;
    for (Field field : fields) {
      firstOfField.put(field.imageNumber(), next);
      next += field.whiteCells().size();
    }
  }

  /** The index of the first white cell of a field; the others follow. */
  int first(Field field) {
    Integer first = firstOfField.get(field.imageNumber());
    if (first == null) {
      throw new IllegalArgumentException("Field " + field.imageNumber() + " is not exported");
    }
    return first;
  }
}
