package org.leukostack.ui.inspector;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.review.Verdict;
import org.leukostack.text.Words;
import org.leukostack.ui.review.VerdictStyle;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.theme.ClassNames;

/** A cell in the list of the field's cells. */
final class CellRow extends ListCell<CellId> {

  private final SlideModel model;
  private final ClassNames classNames;
  private final Words words;
  private final Label swatch = new Label();

  /** A strong reference: its sources hold it in a weak listener only. */
  private final InvalidationListener changed = o -> show();

  CellRow(SlideModel model, ClassNames classNames, Words words) {
    this.model = model;
    this.classNames = classNames;
    this.words = words;
    swatch.getStyleClass().add("swatch");
    model.reviewedProperty().addListener(new WeakInvalidationListener(changed));
    classNames.listProperty().addListener(new WeakInvalidationListener(changed));
  }

  @Override
  protected void updateItem(@Nullable CellId cell, boolean empty) {
    super.updateItem(cell, empty);
    show();
  }

  private void show() {
    ReviewedSlide slide = model.reviewedProperty().get();
    ReviewedCell cell =
        isEmpty() || slide == null || getItem() == null ? null : slide.cell(getItem()).orElse(null);
    if (cell == null) {
      setText(null);
      setGraphic(null);
      return;
    }
    swatch.setStyle("-fx-background-color: " + classNames.css(cell.preClass()) + ";");
    setGraphic(swatch);
    Verdict verdict = cell.verdict();
    String name = words.get("cells.row", cell.original().cellKey(), classNames.of(cell.preClass()));
    setText(VerdictStyle.sign(verdict) + " " + name);
    setAccessibleText(name + ", " + words.get("verdict." + verdict.name()));
  }
}
