package org.leukostack.export.tidy;

import org.jspecify.annotations.Nullable;
import org.leukostack.export.FieldOutcome.Exported;
import org.leukostack.export.PlannedField;
import org.leukostack.export.PlannedField.PlannedCell;

/**
 * A cell of a slide, exported or not.
 *
 * @param field of the cell
 * @param planned what was to become of it
 * @param outcome of its field; null if that was not exported
 * @param place among the exported cells of its field; -1 if it is none of them
 * @param crop its crop index; -1 if it has none
 */
public record SlideCell(
    PlannedField field, PlannedCell planned, @Nullable Exported outcome, int place, int crop) {

  public boolean isExported() {
    return crop >= 0;
  }
}
