package org.leukostack.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Blindness;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.TestFolder;

/** The cells that the instrument found on a slide, by their names. */
final class SlideCells {

  private final List<Field> fields;
  private final Map<Integer, List<CellId>> ids = new HashMap<>();
  private final Map<CellId, Cell> cells = new HashMap<>();

  private SlideCells(List<Field> all) {
    fields = all.stream().sorted(Comparator.comparingInt(Field::imageNumber)).toList();
    for (Field field : fields) {
      List<CellId> ofField = new ArrayList<>();
      for (Cell cell : field.cells()) {
        CellId id = CellId.ofInstrument(cell);
        cells.put(id, cell);
        ofField.add(id);
      }
      ids.put(field.imageNumber(), Collections.unmodifiableList(ofField));
    }
  }

  static SlideCells of(TestFolder folder) {
    return new SlideCells(folder.fields());
  }

  /** As a reader sees them. */
  SlideCells seen(Blindness blindness) {
    return blindness.hidesClasses()
        ? new SlideCells(fields.stream().map(Field::withoutClasses).toList())
        : this;
  }

  /** By ascending image number. */
  List<Field> fields() {
    return fields;
  }

  boolean hasField(int imageNumber) {
    return ids.containsKey(imageNumber);
  }

  /** The instrument's cells of a field, in the order of its file. */
  List<CellId> ids(int imageNumber) {
    return ids.getOrDefault(imageNumber, List.of());
  }

  /** The instrument's cell of a name; null if there is none. */
  @Nullable Cell cell(CellId id) {
    return cells.get(id);
  }
}
