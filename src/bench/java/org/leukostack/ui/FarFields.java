package org.leukostack.ui;

import java.util.ArrayList;
import java.util.List;
import org.leukostack.model.Field;
import org.leukostack.ui.slide.Spot;

/** A field far away, as when it is chosen in the list: nothing of it is decoded. */
final class FarFields implements ScreenRow {

  private static final int WARM_UPS = 3;
  private static final int JUMPS = 40;

  @Override
  public String name() {
    return "far field, not prefetched";
  }

  @Override
  public Target target() {
    return Target.painted(150);
  }

  @Override
  public List<Frame> measure(BenchWindow window) throws Exception {
    List<Field> fields = window.fields();
    int stride = fields.size() * 2 / 5 + 1; // far, and rarely to the same field again
    List<Frame> frames = new ArrayList<>();
    for (int i = 1; i <= WARM_UPS + JUMPS; i++) {
      Field far = fields.get(i * stride % fields.size());
      window.awaitRest();
      BenchWindow.onFx(
          () -> {
            window.bench().planes().clear();
            return true;
          });
      Spot start = FirstPicture.startOf(far);
      frames.add(window.time(() -> window.model().selectField(far), () -> window.shows(start)));
    }
    return frames.subList(WARM_UPS, frames.size());
  }
}
