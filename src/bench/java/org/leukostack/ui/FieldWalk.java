package org.leukostack.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.leukostack.model.Field;
import org.leukostack.ui.slide.Spot;

/**
 * From field to field with the key D.
 *
 * @param resting whether each step waits until all is decoded that may be shown next
 */
record FieldWalk(String name, Target target, boolean resting) implements ScreenRow {

  private static final int WARM_UPS = 5;
  private static final int STEPS = 60;

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
    List<Frame> frames = new ArrayList<>();
    window.restAt(fields.getFirst());
    for (int i = 0; frames.size() < WARM_UPS + STEPS; i = (i + 1) % fields.size()) {
      if (i == fields.size() - 1) {
        window.restAt(fields.getFirst());
        continue;
      }
      if (resting) {
        window.awaitRest();
      }
      Spot next = FirstPicture.startOf(fields.get(i + 1));
      frames.add(window.timeKey(KeyCode.D, next));
    }
    return frames.subList(WARM_UPS, frames.size());
  }
}
