package org.leukostack.ui.review;

import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Field;
import org.leukostack.review.CellFilter;
import org.leukostack.review.CellId;
import org.leukostack.review.CellOrder;
import org.leukostack.review.FilterContext;
import org.leukostack.review.ReviewQueue;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ViewState;
import org.leukostack.ui.slide.SlideModel;

/** Where the annotator is, as the review remembers it. Used on the FX thread only. */
final class ViewMemory {

  private final SlideModel slide;
  private final ObjectProperty<@Nullable ZoomPan> zoomPan = new SimpleObjectProperty<>();
  private final Supplier<FilterContext> context;
  private boolean restoring;

  /**
   * @param context what the filter needs to know to start again
   */
  ViewMemory(SlideModel slide, Supplier<FilterContext> context) {
    this.slide = slide;
    this.context = context;
  }

  /** Null for the whole image. */
  ObjectProperty<@Nullable ZoomPan> zoomPanProperty() {
    return zoomPan;
  }

  /** Whether it is the memory that moves, not the annotator. */
  boolean isRestoring() {
    return restoring;
  }

  ViewState state() {
    Field field = slide.spot().field();
    ReviewQueue queue = slide.queueProperty().get();
    ZoomPan now = zoomPan.get();
    return new ViewState(
        field == null ? null : field.imageNumber(),
        slide.selected().map(ReviewedCell::id).orElse(null),
        field == null ? null : slide.spot().stackNumber(),
        queue == null ? null : queue.filter(),
        queue == null ? null : queue.order(),
        now == null ? null : now.scale(),
        now == null ? null : now.centreX(),
        now == null ? null : now.centreY());
  }

  /** Goes to where the annotator was. */
  void restore(ViewState view) {
    restoring = true;
    restoreQueue(view.filter(), view.order());
    Integer image = view.imageNumber();
    CellId cell = view.cell();
    if (image != null) {
      slide.go(cell == null ? new CellId(image, "") : cell);
      if (cell == null) {
        slide.selectNoCell();
      }
      if (view.stackNumber() != null) {
        slide.showPlane(view.stackNumber());
      }
      zoomPan.set(zoomPan(view));
    }
    restoring = false;
  }

  private void restoreQueue(@Nullable CellFilter filter, @Nullable CellOrder order) {
    if (filter != null || order != null) {
      slide.walkAlong(
          ReviewQueue.start(
              slide.reviewedProperty().get(),
              filter == null ? CellFilter.ALL : filter,
              order == null || order == CellOrder.LIKE_PINNED // the pin is not remembered
                  ? CellOrder.SLIDE
                  : order,
              context.get()));
    }
  }

  private static @Nullable ZoomPan zoomPan(ViewState view) {
    Double scale = view.zoom();
    Double x = view.panX();
    Double y = view.panY();
    return scale == null || x == null || y == null || scale <= 0 ? null : new ZoomPan(scale, x, y);
  }
}
