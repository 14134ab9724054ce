package org.leukostack.export.tidy;

import org.leukostack.export.FieldOutcome.Exported;
import org.leukostack.model.Field;

/**
 * A field that was exported.
 *
 * @param firstCrop the crop index of its first white cell; the others follow
 */
record NumberedField(Exported outcome, int firstCrop) {

  Field field() {
    return outcome.field();
  }

  /** How many cells were exported. */
  int cells() {
    return outcome.sharpest().size();
  }
}
