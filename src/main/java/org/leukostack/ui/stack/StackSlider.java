package org.leukostack.ui.stack;

import java.util.OptionalInt;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.text.Words;
import org.leukostack.ui.slide.PlaneWheel;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Spot;

/**
 * The slider through the focal stack, with marks at the instrument's focus and at the sharpest
 * plane of the selected cell.
 */
public final class StackSlider extends HBox {

  private final SlideModel model;
  private final CellStack stack;
  private final Words words;
  private final Slider slider = new Slider(0, 9, 0);
  private final Label number = new Label();
  private final Label instrumentMark = new Label();
  private final Label sharpestMark = new Label();
  private final Pane marks = new Pane(instrumentMark, sharpestMark);

  /**
   * @param tip says what the slider does, with the keys
   */
  public StackSlider(SlideModel model, CellStack stack, Words words, ObservableValue<String> tip) {
    this.model = model;
    this.stack = stack;
    this.words = words;
    getStyleClass().add("stack-slider");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(12);
    slider.setId("stack-slider");
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setShowTickLabels(true);
    slider.setShowTickMarks(true);
    slider.setSnapToTicks(true);
    slider.setBlockIncrement(1);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(tip);
    slider.setTooltip(tooltip);
    slider.setAccessibleText(words.get("slider.name"));
    instrumentMark.getStyleClass().addAll("slider-mark", "instrument-mark");
    instrumentMark.setText("◆ " + words.get("focus.instrument.short"));
    sharpestMark.getStyleClass().addAll("slider-mark", "sharpest-mark");
    sharpestMark.setText("★ " + words.get("focus.sharpest.short"));
    marks.setMinHeight(16);
    marks.setPrefHeight(16);
    number.getStyleClass().add("plane-number");
    number.setMinWidth(86);
    VBox middle = new VBox(marks, slider);
    HBox.setHgrow(middle, Priority.ALWAYS);
    getChildren().addAll(number, middle);
    ChangeListener<Number> moved =
        (o, before, now) -> model.showPlane((int) Math.round(now.doubleValue()));
    slider.valueProperty().addListener(moved);
    slider.widthProperty().addListener(o -> placeMarks());
    model.spotProperty().addListener(o -> update());
    stack.tilesProperty().addListener(o -> placeMarks());
    PlaneWheel.install(this, model);
    update();
  }

  private void update() {
    Spot spot = model.spot();
    Field field = spot.field();
    setDisable(field == null);
    if (field == null) {
      number.setText("");
      placeMarks();
      return;
    }
    int shown = spot.stackNumber();
    slider.setMax(Math.max(1, field.shownStackSize() - 1));
    slider.setValue(shown);
    number.setText(words.get("plane.number", Integer.toString(shown)));
    placeMarks();
  }

  private void placeMarks() {
    Cell cell = model.spot().cell();
    OptionalInt instrument = cell == null ? OptionalInt.empty() : cell.focus();
    OptionalInt sharpest = stack.sharpest();
    place(instrumentMark, instrument, 0);
    boolean same = instrument.isPresent() && instrument.equals(sharpest);
    double aside = same ? instrumentMark.prefWidth(-1) + 6 : 0;
    place(sharpestMark, sharpest, aside);
  }

  private void place(Label mark, OptionalInt stackNumber, double aside) {
    boolean there =
        stackNumber.isPresent()
            && stackNumber.getAsInt() <= slider.getMax()
            && stackNumber.getAsInt() >= 0;
    mark.setVisible(there);
    if (!there) {
      return;
    }
    Node thumb = slider.lookup(".thumb");
    double thumbWidth = thumb == null ? 16 : thumb.getLayoutBounds().getWidth();
    double track = slider.getWidth() - thumbWidth;
    double centre = thumbWidth / 2 + track * stackNumber.getAsInt() / slider.getMax();
    double markWidth = mark.prefWidth(-1);
    // The symbol at the start of the mark stands over the tick, as far as the width allows.
    double x = Math.clamp(centre - 6 + aside, 0, Math.max(0, slider.getWidth() - markWidth));
    mark.relocate(x, 0);
  }
}
