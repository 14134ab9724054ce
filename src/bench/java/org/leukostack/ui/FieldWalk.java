package org.leukostack.ui;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.leukostack.model.Field;

/**
 * From field to field with the key D.
 *
 * @param resting whether each step waits until all is decoded that may be shown next
 */
record FieldWalk(String name, Target target, boolean resting) implements ScreenRow {

  private static final Repeated STEPS = new Repeated(5, 60);

  /** Each step after the neighbours are decoded. */
  static FieldWalk prefetched() {
    return new FieldWalk("next field, prefetched", Target.painted(50), true);
  }

  /** Each step as soon as the field before is on the screen, while its stack is being decoded. */
  static FieldWalk hurried() {
    return new FieldWalk("next field, at once after the one before", Target.painted(150), false);
  }

  @Override
  public List<Frame> measure(BenchWindow window) throws Exception {
    List<Field> fields = window.fields();
    return STEPS.measure(
        i -> {
          int at = i % (fields.size() - 1);
          if (at == 0) {
            window.restAt(fields.getFirst());
          }
          if (resting) {
            window.awaitRest();
          }
          return window.timeKey(KeyCode.D, FirstPicture.startOf(fields.get(at + 1)));
        });
  }
}
