package org.leukostack.testing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;

/** The analysis file of fields as the instrument writes it. */
public final class AnalysisText {

  private AnalysisText() {}

  public static String of(List<Field> fields) {
    return fields.stream()
        .filter(Field::analysed)
        .map(AnalysisText::entry)
        .collect(Collectors.joining(",\n ", "{", "}\n"));
  }

  private static String entry(Field field) {
    String cells =
        Stream.concat(
                field.cells().stream().map(AnalysisText::entry),
                field.unreadableCells().stream().map("\"%s\": \"no cell\""::formatted))
            .collect(Collectors.joining(", "));
    return "\"%d\": {\"img_name\": \"%s\", \"cell_prediction\": {%s}}"
        .formatted(field.imageNumber() - 1, field.planes().getFirst().fileName(), cells);
  }

  private static String entry(Cell cell) {
    BoundingBox box = cell.box();
    String focus = cell.focus().isEmpty() ? "" : ", \"focus\": " + cell.focus().getAsInt();
    return "\"%s\": {\"prediction\": %d, \"location\": [%d, %d, %d, %d]%s}"
        .formatted(
            cell.cellKey(),
            cell.preClass().number(),
            box.x(),
            box.y(),
            box.width(),
            box.height(),
            focus);
  }
}
