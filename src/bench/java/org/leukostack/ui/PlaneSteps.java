package org.leukostack.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.leukostack.model.Field;
import org.leukostack.ui.slide.Spot;

/**
 * Up and down through the stacks of some fields whose planes are all decoded. Most planes are
 * painted for the first time, as when a person looks through a stack.
 */
final class PlaneSteps implements ScreenRow {

  private static final int WARM_UP_FIELDS = 3;
  private static final int FIELDS = 12;

  @Override
  public String name() {
    return "plane step, field decoded";
  }

  @Override
  public Target target() {
    return Target.painted(16);
  }

  @Override
  public List<Frame> measure(BenchWindow window) throws Exception {
    List<Field> fields = window.fields();
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < WARM_UP_FIELDS + FIELDS; i++) {
      window.restAt(fields.get(i % fields.size()));
      List<Frame> steps = throughTheStack(window);
      if (i >= WARM_UP_FIELDS) {
        frames.addAll(steps);
      }
    }
    return frames;
  }

  /** From the plane shown first up to the last one, and from there down to plane 0. */
  private static List<Frame> throughTheStack(BenchWindow window) throws Exception {
    List<Frame> steps = new ArrayList<>();
    Spot spot = window.spot();
    for (KeyCode key : new KeyCode[] {KeyCode.UP, KeyCode.DOWN}) {
      while (true) {
        Spot next = spot.withStackNumber(spot.stackNumber() + (key == KeyCode.UP ? 1 : -1));
        if (next.equals(spot)) {
          break;
        }
        window.awaitRest();
        steps.add(window.timeKey(key, next));
        spot = next;
      }
    }
    return steps;
  }
}
