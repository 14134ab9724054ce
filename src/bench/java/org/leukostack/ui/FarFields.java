package org.leukostack.ui;

import static org.leukostack.testing.FxThread.onFx;

import java.util.List;
import org.leukostack.model.Field;
import org.leukostack.ui.slide.Spot;

/** A field far away, as when it is chosen in the list: nothing of it is decoded. */
final class FarFields implements ScreenRow {

  private static final Repeated JUMPS = new Repeated(3, 40);

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
    return JUMPS.measure(
        i -> {
          Field far = fields.get((i + 1) * stride % fields.size());
          window.awaitRest();
          onFx(() -> window.bench().planes().clear());
          Spot start = FirstPicture.startOf(far);
          return window.time(() -> window.model().selectField(far), () -> window.shows(start));
        });
  }
}
