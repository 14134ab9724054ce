package org.leukostack.ui.slide;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.model.PlaneFault;
import org.leukostack.model.PreClass;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.review.CellFilter;
import org.leukostack.review.CellId;
import org.leukostack.review.CellOrder;
import org.leukostack.review.FilterContext;
import org.leukostack.review.Review;
import org.leukostack.review.ReviewQueue;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;

/** The open slide, what of it is shown, and the place in it. Used on the FX thread only. */
public final class SlideModel {

  private @Nullable ShownInField shownInField;
  private final ReadOnlyObjectWrapper<TestFolder> folder = new ReadOnlyObjectWrapper<>();
  private final BooleanBinding open = folder.isNotNull();
  private final ObservableList<Field> allFields = FXCollections.observableArrayList();
  private final FilteredList<Field> fields = new FilteredList<>(allFields);
  private final ObservableList<Problem> problems = FXCollections.observableArrayList();

  // Strong references: unmodifiable views observe their lists through weak listeners only.
  private final ObservableList<Field> allFieldsView =
      FXCollections.unmodifiableObservableList(allFields);
  private final ObservableList<Problem> problemsView =
      FXCollections.unmodifiableObservableList(problems);
  private final ReadOnlyObjectWrapper<ReviewedSlide> reviewed = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ReviewQueue> queue = new ReadOnlyObjectWrapper<>();
  private final Map<Integer, Field> byNumber = new HashMap<>();
  private final ReadOnlyObjectWrapper<Spot> spot = new ReadOnlyObjectWrapper<>(Spot.NOWHERE);
  private final BooleanProperty redCellsShown = new SimpleBooleanProperty();
  private final BooleanProperty plateletsShown = new SimpleBooleanProperty();
  private final ObjectProperty<Labels> labels = new SimpleObjectProperty<>(Labels.CLASS);
  private final SlideWalk walk = new SlideWalk(this);

  /** Also while no cell is selected, as while one is drawn. */
  private @Nullable CellId selectedLast;

  public SlideModel() {
    spot.addListener((o, before, now) -> selectedLast = now.cellOr(selectedLast));
    redCellsShown.addListener(o -> forgetHiddenCell());
    plateletsShown.addListener(o -> forgetHiddenCell());
  }

  /** Shows an unreviewed slide, from its first field. */
  public void open(TestFolder slide) {
    open(slide, ReviewedSlide.of(slide, Review.EMPTY));
  }

  /** Shows a slide from its first field on. */
  public void open(TestFolder slide, ReviewedSlide cells) {
    spot.set(
        Spot.NOWHERE); // listeners must not see the place on one slide with the cells of another
    problems.setAll(slide.problems());
    byNumber.clear();
    slide.fields().forEach(f -> byNumber.put(f.imageNumber(), f));
    reviewed.set(cells);
    queue.set(ReviewQueue.start(cells, CellFilter.ALL, CellOrder.SLIDE, FilterContext.NONE));
    allFields.setAll(slide.fields());
    folder.set(slide);
    spot.set(slide.fields().isEmpty() ? Spot.NOWHERE : start(slide.fields().getFirst()));
  }

  public void close() {
    spot.set(Spot.NOWHERE);
    allFields.clear();
    byNumber.clear();
    problems.clear();
    queue.set(null); // before the cells that it names
    shownInField = null;
    reviewed.set(null);
    folder.set(null);
  }

  /** The cells as they are after an act; the place stays, save at a cell that is gone. */
  public void review(ReviewedSlide cells) {
    ReviewedCell before = spot().cell();
    reviewed.set(cells);
    queue.set(queue.get().follow(cells, selectedLast));
    if (before != null) {
      ReviewedCell now = cells.cell(before.id()).orElse(null);
      if (!before.equals(now)) {
        spot.set(spot().withChangedCell(now));
      }
    }
  }

  /** Whether there is a slide. */
  public BooleanExpression openProperty() {
    return open;
  }

  /** The steps from here to other cells and fields. */
  public SlideWalk walk() {
    return walk;
  }

  /** Another queue of cells to walk. */
  public void walkAlong(ReviewQueue other) {
    queue.set(other);
  }

  /** The cells with their verdicts and edits; null when no slide is open. */
  public ReadOnlyObjectProperty<ReviewedSlide> reviewedProperty() {
    return reviewed.getReadOnlyProperty();
  }

  /** The cells that Right and Left walk; null when no slide is open. */
  public ReadOnlyObjectProperty<ReviewQueue> queueProperty() {
    return queue.getReadOnlyProperty();
  }

  /** The field with an image number, listed or not. */
  public Optional<Field> field(int imageNumber) {
    return Optional.ofNullable(byNumber.get(imageNumber));
  }

  /** The cells of a field with their verdicts and edits, shown or not. */
  public List<ReviewedCell> reviewedCells(Field field) {
    ReviewedSlide slide = reviewed.get();
    return slide == null ? List.of() : slide.cells(field.imageNumber());
  }

  /** The selected cell with its verdict and edits. */
  public Optional<ReviewedCell> selected() {
    return Optional.ofNullable(spot().cell());
  }

  public void addProblems(List<Problem> found) {
    Set<Problem> fresh = new LinkedHashSet<>(found);
    fresh.removeAll(new HashSet<>(problems));
    problems.addAll(fresh);
  }

  /** A plane was read: if it could not be before, that is no problem any more. */
  public void planeIsBack(Plane plane) {
    problems.removeIf(
        problem ->
            problem instanceof Problem.UndecodablePlane(Plane away, PlaneFault.Unreadable _)
                && away.equals(plane));
  }

  /** Null when no slide is open. */
  public ReadOnlyObjectProperty<TestFolder> folderProperty() {
    return folder.getReadOnlyProperty();
  }

  public @Nullable TestFolder folder() {
    return folder.get();
  }

  /** The fields that pass the filter of the list; the predicate belongs to the list. */
  public FilteredList<Field> fields() {
    return fields;
  }

  public ObservableList<Field> allFields() {
    return allFieldsView;
  }

  public ObservableList<Problem> problems() {
    return problemsView;
  }

  public ReadOnlyObjectProperty<Spot> spotProperty() {
    return spot.getReadOnlyProperty();
  }

  public Spot spot() {
    return spot.get();
  }

  public BooleanProperty redCellsShownProperty() {
    return redCellsShown;
  }

  public BooleanProperty plateletsShownProperty() {
    return plateletsShown;
  }

  public ObjectProperty<Labels> labelsProperty() {
    return labels;
  }

  /** The cells of a field whose boxes are shown: white cells, others when asked for. */
  public List<ReviewedCell> shownCells(Field field) {
    ReviewedSlide slide = reviewed.get();
    ShownInField last = shownInField;
    if (last == null || !last.isOf(slide, field, redCellsShown.get(), plateletsShown.get())) {
      last =
          new ShownInField(
              slide,
              field,
              redCellsShown.get(),
              plateletsShown.get(),
              reviewedCells(field).stream().filter(this::isShown).toList());
      shownInField = last;
    }
    return last.cells();
  }

  /** The cells of a field that are shown, which many ask for at each step. */
  private record ShownInField(
      @Nullable ReviewedSlide slide,
      Field field,
      boolean redCells,
      boolean platelets,
      List<ReviewedCell> cells) {

    @SuppressWarnings("ReferenceEquality") // as large, equals is slow
    boolean isOf(@Nullable ReviewedSlide other, Field of, boolean red, boolean small) {
      return slide == other && field == of && redCells == red && platelets == small;
    }
  }

  /** Also a cell that was reclassified as no white cell: it must not vanish under the annotator. */
  boolean isShown(ReviewedCell cell) {
    return isShown(cell.preClass()) || isShown(cell.original().preClass());
  }

  private boolean isShown(PreClass preClass) {
    if (preClass.isRedBloodCell()) {
      return redCellsShown.get();
    }
    return !preClass.isPlatelet() || plateletsShown.get();
  }

  private void forgetHiddenCell() {
    if (selected().filter(c -> !isShown(c)).isPresent()) {
      spot.set(spot().withoutCell());
    }
  }

  public void selectField(Field field) {
    if (!field.equals(spot().field())) {
      spot.set(start(field));
    }
  }

  private void select(Field field, ReviewedCell cell) {
    spot.set(field.equals(spot().field()) ? spot().withCell(cell) : Spot.of(field, cell));
  }

  /** Shows the boxes of a class that are hidden unless asked for. */
  private void reveal(PreClass preClass) {
    if (preClass.isRedBloodCell()) {
      redCellsShown.set(true);
    } else if (preClass.isPlatelet()) {
      plateletsShown.set(true);
    }
  }

  /**
   * Goes to a cell, or to its field if it is not there; its box becomes visible if its class was
   * hidden.
   */
  public void go(CellId id) {
    ReviewedSlide slide = reviewed.get();
    Field field = byNumber.get(id.imageNumber());
    if (slide == null || field == null) {
      return;
    }
    slide
        .cell(id)
        .ifPresentOrElse(
            c -> {
              if (!isShown(c)) {
                reveal(c.preClass());
              }
              select(field, c);
            },
            () -> selectField(field));
  }

  /** Selects no cell; the field stays. */
  public void selectNoCell() {
    spot.set(spot().withoutCell());
  }

  public void showPlane(int stackNumber) {
    Spot there = spot().withStackNumber(stackNumber);
    if (there.stackNumber() != spot().stackNumber()) {
      spot.set(there); // else all that show a place would show it once more
    }
  }

  public void stepPlane(int by) {
    showPlane(spot().stackNumber() + by);
  }

  /** Goes where a problem is: its field, and its plane or cell. */
  public void goTo(Problem problem) {
    Integer imageNumber = problem.place().imageNumber();
    if (imageNumber == null) {
      return;
    }
    Field field = byNumber.get(imageNumber);
    if (field == null) {
      return;
    }
    selectField(field);
    String cellKey = problem.place().cellKey();
    reviewedCells(field).stream()
        .filter(c -> c.original().cellKey().equals(cellKey))
        .findFirst()
        .ifPresent(c -> go(c.id()));
    Integer stackNumber = problem.place().stackNumber();
    if (stackNumber != null) {
      showPlane(stackNumber);
    }
  }

  /** The spot at which a field is shown first. */
  Spot start(Field field) {
    return shownCells(field).stream()
        .findFirst()
        .map(cell -> Spot.of(field, cell))
        .orElseGet(() -> Spot.of(field, OptionalInt.empty()));
  }
}
