package org.leukostack.ui.slide;

import java.util.List;
import java.util.Optional;
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
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.PreClass;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;

/** The open slide, what of it is shown, and the steps through it. Used on the FX thread only. */
public final class SlideModel {

  private final ReadOnlyObjectWrapper<TestFolder> folder = new ReadOnlyObjectWrapper<>();
  private final ObservableList<Field> allFields = FXCollections.observableArrayList();
  private final FilteredList<Field> fields = new FilteredList<>(allFields);
  private final ObservableList<Problem> problems = FXCollections.observableArrayList();

  // Held, since a view of a list hears of changes only as long as somebody holds it.
  private final ObservableList<Field> allFieldsView =
      FXCollections.unmodifiableObservableList(allFields);
  private final ObservableList<Problem> problemsView =
      FXCollections.unmodifiableObservableList(problems);
  private final ReadOnlyObjectWrapper<Spot> spot = new ReadOnlyObjectWrapper<>(Spot.NOWHERE);
  private final BooleanProperty redCellsShown = new SimpleBooleanProperty();
  private final BooleanProperty plateletsShown = new SimpleBooleanProperty();
  private final ObjectProperty<Labels> labels = new SimpleObjectProperty<>(Labels.CLASS);

  public SlideModel() {
    redCellsShown.addListener(o -> forgetHiddenCell());
    plateletsShown.addListener(o -> forgetHiddenCell());
  }

  /** Shows a slide from its first field on. */
  public void open(TestFolder slide) {
    problems.setAll(slide.problems());
    allFields.setAll(slide.fields());
    folder.set(slide);
    spot.set(slide.fields().isEmpty() ? Spot.NOWHERE : start(slide.fields().getFirst()));
  }

  public void close() {
    spot.set(Spot.NOWHERE);
    allFields.clear();
    problems.clear();
    folder.set(null);
  }

  public void addProblems(List<Problem> found) {
    for (Problem problem : found) {
      if (!problems.contains(problem)) {
        problems.add(problem);
      }
    }
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
  public List<Cell> shownCells(Field field) {
    return field.cells().stream().filter(this::isShown).toList();
  }

  private boolean isShown(Cell cell) {
    if (cell.preClass().equals(PreClass.RED_BLOOD_CELL)) {
      return redCellsShown.get();
    }
    if (cell.preClass().equals(PreClass.PLATELET)) {
      return plateletsShown.get();
    }
    return true;
  }

  private void forgetHiddenCell() {
    Cell cell = spot().cell();
    if (cell != null && !isShown(cell)) {
      spot.set(spot().withCell(null));
    }
  }

  public void selectField(Field field) {
    if (!field.equals(spot().field())) {
      spot.set(start(field));
    }
  }

  /** Selects a cell of any field; its box becomes visible if its class was hidden. */
  public void selectCell(Field field, Cell cell) {
    if (cell.preClass().equals(PreClass.RED_BLOOD_CELL)) {
      redCellsShown.set(true);
    } else if (cell.preClass().equals(PreClass.PLATELET)) {
      plateletsShown.set(true);
    }
    spot.set(field.equals(spot().field()) ? spot().withCell(cell) : Spot.of(field, cell));
  }

  /** Selects no cell; the field stays. */
  public void selectNoCell() {
    spot.set(spot().withCell(null));
  }

  public void showPlane(int stackNumber) {
    spot.set(spot().withStackNumber(stackNumber));
  }

  public void stepPlane(int by) {
    showPlane(spot().stackNumber() + by);
  }

  /** The field that is so many places further in the filtered list. */
  public void stepField(int by) {
    Field here = spot().field();
    if (here == null || fields.isEmpty()) {
      return;
    }
    int index = fields.indexOf(here);
    if (index < 0) {
      selectField(fields.getFirst());
    } else {
      selectField(fields.get(Math.clamp(index + by, 0, fields.size() - 1)));
    }
  }

  /** The next shown cell, or the one before (by = -1), across fields. */
  public void stepCell(int by) {
    Field here = spot().field();
    if (here == null) {
      return;
    }
    List<Cell> cells = shownCells(here);
    int index = cells.indexOf(spot().cell());
    int next = index < 0 ? (by > 0 ? 0 : cells.size() - 1) : index + by;
    if (next >= 0 && next < cells.size()) {
      spot.set(spot().withCell(cells.get(next)));
      return;
    }
    for (int f = fields.indexOf(here) + by; f >= 0 && f < fields.size(); f += by) {
      List<Cell> others = shownCells(fields.get(f));
      if (!others.isEmpty()) {
        spot.set(Spot.of(fields.get(f), by > 0 ? others.getFirst() : others.getLast()));
        return;
      }
    }
  }

  /** The place of the selected cell among all shown cells, from 1; 0 if none is selected. */
  public int cellPosition() {
    Cell cell = spot().cell();
    if (cell == null) {
      return 0;
    }
    int position = 0;
    for (Field field : allFields) {
      if (field.equals(spot().field())) {
        return position + shownCells(field).indexOf(cell) + 1;
      }
      position += countShown(field);
    }
    return 0;
  }

  public int shownCellCount() {
    int count = 0;
    for (Field field : allFields) {
      count += countShown(field);
    }
    return count;
  }

  /** Asked of every field at each step, hence without a list. */
  private int countShown(Field field) {
    int count = 0;
    for (Cell cell : field.cells()) {
      if (isShown(cell)) {
        count++;
      }
    }
    return count;
  }

  /** Goes where a problem is: its field, and its plane or cell. */
  public void goTo(Problem problem) {
    Integer imageNumber = problem.place().imageNumber();
    if (imageNumber == null) {
      return;
    }
    Optional<Field> field =
        allFields.stream().filter(f -> f.imageNumber() == imageNumber).findFirst();
    if (field.isEmpty()) {
      return;
    }
    selectField(field.get());
    String key = problem.place().cellKey();
    field.get().cells().stream()
        .filter(c -> c.key().equals(key))
        .findFirst()
        .ifPresent(c -> selectCell(field.get(), c));
    Integer stackNumber = problem.place().stackNumber();
    if (stackNumber != null) {
      showPlane(stackNumber);
    }
  }

  private Spot start(Field field) {
    List<Cell> cells = shownCells(field);
    return Spot.of(field, cells.isEmpty() ? null : cells.getFirst());
  }
}
