package org.leukostack.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.leukostack.classes.ClassList;
import org.leukostack.model.PreClass;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.ui.slide.SlideModel;

/**
 * Says what cells are, one or many in one act, by digit or by choice, and tells what came of it.
 * Used on the FX thread only.
 */
public final class ClassActs {

  private final SlideModel slide;
  private final ReviewLoop loop;
  private final ReviewModel review;
  private final Consumer<Prompt> prompt;
  private final ObjectProperty<ClassList> classes = new SimpleObjectProperty<>(ClassList.EMPTY);

  /**
   * @param prompt takes what is to be told
   */
  ClassActs(SlideModel slide, ReviewLoop loop, ReviewModel review, Consumer<Prompt> prompt) {
    this.slide = slide;
    this.loop = loop;
    this.review = review;
    this.prompt = prompt;
  }

  /** The lab's classes, which decide what a digit sets. */
  ObjectProperty<ClassList> classesProperty() {
    return classes;
  }

  /**
   * Sets the class of a digit. White cells would be lost to the export as red cells or platelets:
   * for those the digit has to be pressed once more.
   *
   * @param cells at least one
   * @param digit from 0 to 9
   */
  public void byDigit(List<CellId> cells, int digit) {
    if (!loop.canAct()) {
      return;
    }
    Optional<PreClass> preClass = classes.get().setBy(digit);
    if (preClass.isEmpty()) {
      prompt.accept(new Prompt.NoClass(digit));
      return;
    }
    Prompt again = new Prompt.ClassAgain(cells, preClass.get(), digit);
    if (leaveTheExport(cells, preClass.get()) && !again.equals(loop.promptProperty().get())) {
      prompt.accept(again);
    } else {
      set(cells, preClass.get());
    }
  }

  private boolean leaveTheExport(List<CellId> cells, PreClass preClass) {
    ReviewedSlide now = slide.reviewedProperty().get();
    return !preClass.isWhiteCell()
        && now != null
        && cells.stream().flatMap(id -> now.cell(id).stream()).anyMatch(ReviewedCell::isWhiteCell);
  }

  /**
   * Sets a class that was chosen by its name.
   *
   * @param cells at least one
   */
  public void set(List<CellId> cells, PreClass preClass) {
    if (loop.canAct()) {
      boolean changed = review.apply(new Act.Classify(cells, preClass)).isPresent();
      prompt.accept(
          changed ? new Prompt.ClassSet(cells, preClass) : new Prompt.ClassKept(cells, preClass));
    }
  }
}
