package org.leukostack.ui.measurements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.AppLog;
import org.leukostack.measure.CellFeatures;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Field;
import org.leukostack.model.Progress;
import org.leukostack.model.TestFolder;
import org.leukostack.review.CellId;
import org.leukostack.review.CellMeasurements;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.work.Background;

/**
 * Measurements of the pixels of the open slide's cells, made by one thread on request, and kept
 * until another slide is opened. Used on the FX thread only.
 */
public final class SlideMeasurements implements CellMeasurements.Source {

  private static final long PUBLISH_NANOS = 150_000_000;

  /** Measurements hold for the box and the crop size that were measured only. */
  private record Known(
      BoundingBox box,
      int cropSize,
      MeasurementsNeed depth,
      CellMeasurements measurements,
      @Nullable CellFeatures features) {}

  /** The cells of a field that are to be measured. */
  private record Work(Field field, List<ReviewedCell> cells, int cropSize, MeasurementsNeed depth) {

    Map<CellId, Known> measured(FieldMeasure measure) throws InterruptedException {
      List<BoundingBox> boxes = cells.stream().map(ReviewedCell::box).toList();
      List<FieldMeasure.Found> found = measure.measure(field, boxes, cropSize, depth);
      Map<CellId, Known> known = new HashMap<>();
      for (int i = 0; i < boxes.size(); i++) {
        known.put(cells.get(i).id(), known(i, boxes.get(i), found.get(i)));
      }
      return known;
    }

    private Known known(int i, BoundingBox box, FieldMeasure.Found found) {
      return new Known(box, cropSize, depth, found.measurements(), found.features());
    }
  }

  private final SlideModel slide;
  private final Background.Latest measuring;
  private final IntSupplier cropSize;
  private final Map<CellId, Known> known = new HashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable Progress> progress = new ReadOnlyObjectWrapper<>();
  private final CellLikeness likeness = new CellLikeness(this::features);
  private final ReadOnlyObjectWrapper<@Nullable CellId> pinned = new ReadOnlyObjectWrapper<>();
  private Supplier<List<Integer>> nearest = List::of;
  private List<Work> underWay = List.of();
  private MeasurementsNeed depthUnderWay = MeasurementsNeed.NOTHING;
  private int cropSizeUnderWay;

  /**
   * @param cropSize the edge length of the crops in pixels
   */
  public SlideMeasurements(SlideModel slide, Background background, IntSupplier cropSize) {
    this.slide = slide;
    this.cropSize = cropSize;
    measuring = background.latest();
    slide.folderProperty().addListener(o -> forgetThisSlide());
  }

  /** Also if the next slide equals this one; read, or the property would not tell the next time. */
  private void forgetThisSlide() {
    @Nullable TestFolder _ = slide.folder();
    stop();
    known.clear();
    likeness.forget();
    pinned.set(null);
  }

  /** The cell to whose likeness others can be ordered; null for none. */
  public ReadOnlyObjectProperty<@Nullable CellId> pinnedProperty() {
    return pinned.getReadOnlyProperty();
  }

  /** Pins a cell, or with null none. */
  public void pin(@Nullable CellId cell) {
    pinned.set(cell);
  }

  /**
   * Says which fields are to be measured first.
   *
   * @param imageNumbers the nearest first; others come after them
   */
  public void nearestFirst(Supplier<List<Integer>> imageNumbers) {
    nearest = imageNumbers;
  }

  @Override
  public OptionalDouble oddness(CellId cell) {
    ReviewedSlide cells = slide.reviewedProperty().get();
    return cells == null
        ? OptionalDouble.empty()
        : cells.cell(cell).map(c -> likeness.oddness(cells, c)).orElse(OptionalDouble.empty());
  }

  @Override
  public OptionalDouble unlikeness(CellId cell) {
    ReviewedSlide cells = slide.reviewedProperty().get();
    CellId to = pinned.get();
    return cells == null || to == null ? OptionalDouble.empty() : likeness.between(cells, cell, to);
  }

  private @Nullable CellFeatures features(CellId cell) {
    Known found = known.get(cell);
    ReviewedSlide cells = slide.reviewedProperty().get();
    return found != null
            && cells != null
            && cells.cell(cell).filter(c -> holds(found, c)).isPresent()
        ? found.features()
        : null;
  }

  @Override
  public CellMeasurements of(CellId cell) {
    ReviewedSlide cells = slide.reviewedProperty().get();
    Known found = known.get(cell);
    return found != null
            && cells != null
            && cells.cell(cell).filter(c -> holds(found, c)).isPresent()
        ? found.measurements()
        : CellMeasurements.UNKNOWN;
  }

  private boolean holds(Known found, ReviewedCell cell) {
    return found.cropSize() == cropSize.getAsInt() && found.box().equals(cell.box());
  }

  /** Null when nothing is being measured. */
  public ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Whether something is being measured. */
  public boolean isMeasuring() {
    return progress.get() != null;
  }

  /** Whether so much was measured of every cell, as far as it can be. */
  public boolean has(MeasurementsNeed need) {
    return need == MeasurementsNeed.NOTHING || missing(need).isEmpty();
  }

  /**
   * Measures what is missing, unless it is running; measurements that are no longer needed are
   * cancelled.
   */
  public void need(MeasurementsNeed need) {
    if (need == MeasurementsNeed.NOTHING) {
      stop();
      return;
    }
    if (depthUnderWay.includes(need) && cropSizeUnderWay == cropSize.getAsInt()) {
      return;
    }
    List<Work> work = missing(need);
    if (work.isEmpty()) {
      stop();
    } else {
      start(work, need);
    }
  }

  private List<Work> missing(MeasurementsNeed need) {
    ReviewedSlide cells = slide.reviewedProperty().get();
    List<Work> work = new ArrayList<>();
    if (cells == null) {
      return work;
    }
    int size = cropSize.getAsInt();
    for (Field field : nearestFirst()) {
      List<ReviewedCell> unknown =
          cells.cells(field.imageNumber()).stream().filter(c -> !isKnown(c, need)).toList();
      if (!unknown.isEmpty()) {
        work.add(new Work(field, unknown, size, need));
      }
    }
    return work;
  }

  private List<Field> nearestFirst() {
    Map<Integer, Integer> ranks = new HashMap<>();
    nearest.get().forEach(image -> ranks.putIfAbsent(image, ranks.size()));
    List<Field> fields = new ArrayList<>(slide.allFields());
    fields.sort(
        Comparator.comparingInt(f -> ranks.getOrDefault(f.imageNumber(), Integer.MAX_VALUE)));
    return fields;
  }

  private boolean isKnown(ReviewedCell cell, MeasurementsNeed need) {
    Known found = known.get(cell.id());
    return found != null && found.depth().includes(need) && holds(found, cell);
  }

  private void start(List<Work> work, MeasurementsNeed depth) {
    underWay = work;
    depthUnderWay = depth;
    cropSizeUnderWay = work.getFirst().cropSize();
    progress.set(new Progress(0, work.size()));
    measuring.run(
        () -> measure(work),
        done -> ended(),
        e -> {
          AppLog.error("Measuring the cells failed", e);
          giveUp(work);
          ended();
        });
  }

  /** What could not be measured is not tried again. */
  private void giveUp(List<Work> work) {
    for (Work one : work) {
      for (ReviewedCell cell : one.cells()) {
        if (!isKnown(cell, one.depth())) {
          known.put(
              cell.id(),
              new Known(cell.box(), one.cropSize(), one.depth(), CellMeasurements.UNKNOWN, null));
        }
      }
    }
  }

  private void ended() {
    underWay = List.of();
    depthUnderWay = MeasurementsNeed.NOTHING;
    progress.set(null);
  }

  private void stop() {
    measuring.drop();
    if (isMeasuring()) {
      ended();
    }
  }

  /** In the background: publishes what was measured as it comes, and gives the number of fields. */
  private int measure(List<Work> work) throws InterruptedException {
    Thread.currentThread().setPriority(Thread.MIN_PRIORITY); // the screen comes first
    try {
      FieldMeasure measure = new FieldMeasure();
      Map<CellId, Known> batch = new HashMap<>();
      long published = System.nanoTime();
      for (int i = 0; i < work.size(); i++) {
        batch.putAll(work.get(i).measured(measure));
        boolean last = i == work.size() - 1;
        if (last || System.nanoTime() - published > PUBLISH_NANOS) {
          publish(work, batch, i + 1);
          batch = new HashMap<>();
          published = System.nanoTime();
        }
      }
      return work.size();
    } finally {
      Thread.currentThread().setPriority(Thread.NORM_PRIORITY); // others use the thread after us
    }
  }

  @SuppressWarnings("ReferenceEquality") // whether it is still the work that is under way
  private void publish(List<Work> work, Map<CellId, Known> batch, int done) {
    Platform.runLater(
        () -> {
          if (work == underWay) {
            known.putAll(batch);
            likeness.forget();
            progress.set(new Progress(done, work.size()));
          }
        });
  }
}
