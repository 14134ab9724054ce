package org.leukostack.ui.filter;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.PreClass;
import org.leukostack.model.Progress;
import org.leukostack.review.CellFilter;
import org.leukostack.review.CellId;
import org.leukostack.review.CellOrder;
import org.leukostack.review.FilterContext;
import org.leukostack.review.ReviewQueue;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.ui.measurements.MeasurementsNeed;
import org.leukostack.ui.measurements.SlideMeasurements;
import org.leukostack.ui.slide.SlideModel;

/**
 * The filter and the order of the queue that is walked. Each change starts a queue; acts on cells
 * do not, until the annotator starts it again. The selected cell stays where it is unless said
 * otherwise. Used on the FX thread only.
 */
public final class FilterModel {

  private final SlideModel slide;
  private final SlideMeasurements measurements;
  private final ObservableValue<FilterContext> context;
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper undecided = new ReadOnlyIntegerWrapper();
  private final ObjectProperty<List<CellFilter>> recent = new SimpleObjectProperty<>(List.of());
  private Consumer<CellFilter> remember = filter -> {};

  /** Nothing was done to the cells since the queue was started. */
  private boolean untouched = true;

  /** The queue was started before all was known that it needs. */
  private boolean waiting;

  private ObservableValue<MeasurementsNeed> alsoNeeded =
      new SimpleObjectProperty<>(MeasurementsNeed.NOTHING);
  private CellOrder orderBeforePin = CellOrder.SLIDE;

  /** Whether the cells are shown in groups of which some are not as they would be now. */
  private ObservableValue<Boolean> staleGroups = new SimpleObjectProperty<>(false);

  /**
   * @param context what filters and orders need to know
   */
  public FilterModel(
      SlideModel slide, SlideMeasurements measurements, ObservableValue<FilterContext> context) {
    this.slide = slide;
    this.measurements = measurements;
    this.context = context;
    slide.reviewedProperty().addListener((o, before, now) -> cellsChanged());
    slide.queueProperty().addListener((o, before, now) -> queueChanged());
    slide.folderProperty().addListener(o -> opened());
    context.addListener((o, before, now) -> measureAndCompare());
    measurements
        .progressProperty()
        .addListener(
            (o, before, now) -> {
              if (now == null) {
                measured();
              }
            });
  }

  /** Also if the slide equals the last one; read, or the property would not tell the next time. */
  private void opened() {
    untouched = slide.folder() != null;
  }

  /** The filter in force. */
  public CellFilter filter() {
    ReviewQueue queue = queue();
    return queue == null ? CellFilter.ALL : queue.filter();
  }

  /** The order in force. */
  public CellOrder order() {
    ReviewQueue queue = queue();
    return queue == null ? CellOrder.SLIDE : queue.order();
  }

  /** Whether starting again would make another queue; never while it is still being measured. */
  public ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  /** Starting again also groups the cells again, where they are shown in groups. */
  public void grouped(ObservableValue<Boolean> groupsAreStale) {
    staleGroups = groupsAreStale;
    groupsAreStale.addListener((o, before, now) -> measureAndCompare());
  }

  /** Measures so much also where the filter and the order do not need it. */
  public void alsoMeasure(ObservableValue<MeasurementsNeed> need) {
    alsoNeeded = need;
    need.addListener((o, before, now) -> measureAndCompare());
  }

  /** Pins a cell and orders the others by their likeness to it; null unpins. */
  public void pin(@Nullable CellId cell) {
    if (order() != CellOrder.LIKE_PINNED) {
      orderBeforePin = order();
    }
    measurements.pin(cell);
    start(filter(), cell == null ? orderBeforePin : CellOrder.LIKE_PINNED);
  }

  /** Whether the cells can be in an order: likeness needs a pinned one. */
  public boolean canOrder(CellOrder order) {
    return order != CellOrder.LIKE_PINNED || measurements.pinnedProperty().get() != null;
  }

  /** How many of the shown cells are left out because the filter cannot be decided for them. */
  public ReadOnlyIntegerProperty undecidedProperty() {
    return undecided.getReadOnlyProperty();
  }

  /** How far the measuring for the filter or the order is; null if there is nothing to measure. */
  public ReadOnlyObjectProperty<@Nullable Progress> measuringProperty() {
    return measurements.progressProperty();
  }

  /** Filters that were used lately, the latest first; whoever keeps them says which. */
  public ObjectProperty<List<CellFilter>> recentProperty() {
    return recent;
  }

  /** Who keeps the recent filters from one start to the next. */
  public void onRemember(Consumer<CellFilter> keeper) {
    remember = keeper;
  }

  /** Has the filter in force kept as the latest. */
  public void remember() {
    CellFilter filter = filter().withPicked(null);
    if (!filter.equals(CellFilter.ALL)) {
      remember.accept(filter);
    }
  }

  /** Starts a queue with another filter; itself does nothing. */
  public void filter(CellFilter filter) {
    if (!filter.equals(filter())) {
      show(
          filter.said().classes().contains(PreClass.RED_BLOOD_CELL),
          slide.redCellsShownProperty()::set);
      show(
          filter.said().classes().contains(PreClass.PLATELET), slide.plateletsShownProperty()::set);
      start(filter, order());
    }
  }

  private static void show(boolean askedFor, Consumer<Boolean> shown) {
    if (askedFor) {
      shown.accept(true);
    }
  }

  /** Starts a queue in another order. */
  public void order(CellOrder order) {
    if (order != order()) {
      start(filter(), order);
    }
  }

  /** Every cell again, in the order that is in force. */
  public void clear() {
    filter(CellFilter.ALL);
  }

  /** Starts the same queue on the cells as they are now. */
  public void startAgain() {
    start(filter(), order());
  }

  private void start(CellFilter filter, CellOrder order) {
    ReviewedSlide cells = slide.reviewedProperty().get();
    if (cells != null) {
      untouched = true;
      slide.walkAlong(ReviewQueue.start(cells, filter, order, context.getValue()));
    }
  }

  /** The queue that is walked, to come back to; null when no slide is open. */
  @Nullable ReviewQueue queue() {
    return slide.queueProperty().get();
  }

  /** Walks an earlier queue of the open slide on. */
  void goBackTo(ReviewQueue earlier) {
    ReviewedSlide cells = slide.reviewedProperty().get();
    if (cells != null && !Objects.equals(earlier, queue())) {
      untouched = false; // perhaps; the annotator is asked then
      CellId here = slide.selected().map(ReviewedCell::id).orElse(null);
      slide.walkAlong(earlier.follow(cells, here));
    }
  }

  /** Goes to the first match; stays if there is none. */
  public void goToFirst() {
    slide.walk().goToFirst();
  }

  /** Goes to the next match, or the first if none follows, unless the selected cell is one. */
  public void goToMatch() {
    if (slide.walk().position() == 0) {
      slide.walk().stepCell(1);
      if (slide.walk().position() == 0) {
        slide.walk().goToFirst();
      }
    }
  }

  private void cellsChanged() {
    untouched = false;
    measureAndCompare();
  }

  private void measureAndCompare() {
    ReviewQueue queue = queue();
    if (queue != null && slide.reviewedProperty().get() != null) {
      measurements.need(need(queue).and(alsoNeeded.getValue()));
      compare(queue);
    }
  }

  private void queueChanged() {
    ReviewQueue queue = queue();
    if (queue == null) {
      measurements.need(MeasurementsNeed.NOTHING);
      stale.set(false);
      undecided.set(0);
      return;
    }
    measurements.need(need(queue).and(alsoNeeded.getValue()));
    waiting = isMeasuringFor(queue);
    compare(queue);
  }

  private boolean isMeasuringFor(ReviewQueue queue) {
    return measurements.isMeasuring() && !measurements.has(need(queue));
  }

  private static MeasurementsNeed need(ReviewQueue queue) {
    return MeasurementsNeed.of(queue.filter(), queue.order());
  }

  private void compare(ReviewQueue queue) {
    stale.set(
        !isMeasuringFor(queue)
            && (staleGroups.getValue()
                || queue.isStale(slide.reviewedProperty().get(), context.getValue())));
    undecided.set(undecided(queue.filter()));
  }

  private int undecided(CellFilter filter) {
    FilterContext known = context.getValue();
    return MeasurementsNeed.of(filter, CellOrder.SLIDE) == MeasurementsNeed.NOTHING
        ? 0
        : (int)
            slide.walk().shownInSlide().stream().filter(c -> filter.isUndecided(c, known)).count();
  }

  /** All is measured, or no longer needed. */
  private void measured() {
    ReviewQueue queue = queue();
    if (queue == null || need(queue) == MeasurementsNeed.NOTHING) {
      return;
    }
    if (!measurements.has(need(queue))) {
      measurements.need(need(queue)); // a box was changed meanwhile
    } else if (waiting && untouched) {
      startAgain(); // it is what the annotator waits for
    } else {
      compare(queue);
    }
  }

  /** The cells that a filter can choose among, those that are hidden too. */
  List<ReviewedCell> cells() {
    ReviewedSlide cells = slide.reviewedProperty().get();
    return cells == null ? List.of() : cells.cells();
  }
}
