package org.leukostack.ui.stack;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.leukostack.model.Field;
import org.leukostack.text.Words;
import org.leukostack.ui.slide.PlaneWheel;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Spot;
import org.leukostack.ui.theme.SteadyLabel;
import org.leukostack.ui.theme.SteadyRoom;
import org.leukostack.ui.theme.Tips;

/**
 * The slider through the focal stack, with marks at the instrument's focus, at the sharpest plane
 * of the selected cell, and at the annotator's best focus.
 */
public final class StackSlider extends HBox {

  private final SlideModel model;
  private final Words words;
  private final Slider slider = new Slider(0, 9, 0);
  private final SteadyLabel number = new SteadyLabel();
  private final SliderMarks marks;

  /**
   * @param tip says what the slider does, with the keys
   */
  public StackSlider(SlideModel model, CellStack stack, Words words, ObservableValue<String> tip) {
    this.model = model;
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
    Tips.follow(slider, tip);
    marks = new SliderMarks(slider, model, stack, words);
    number.label().getStyleClass().add("plane-number");
    VBox middle = new VBox(marks, new SteadyRoom(slider));
    HBox.setHgrow(middle, Priority.ALWAYS);
    getChildren().addAll(number, middle);
    update();
    ChangeListener<Number> moved =
        (o, before, now) -> model.showPlane((int) Math.round(now.doubleValue()));
    slider.valueProperty().addListener(moved);
    model
        .spotProperty()
        .addListener(
            (o, before, now) -> {
              showNumber(now);
              if (!now.withStackNumber(0).equals(before.withStackNumber(0))) {
                update(); // not for another plane alone: its marks are where they were
              }
            });
    PlaneWheel.install(this, model);
  }

  private void update() {
    Spot spot = model.spot();
    Field field = spot.field();
    setDisable(field == null);
    if (field == null) {
      number.setText("");
      marks.place();
      return;
    }
    slider.setMax(Math.max(1, field.shownStackSize() - 1));
    showNumber(spot);
    marks.place();
  }

  private void showNumber(Spot spot) {
    if (spot.field() != null) {
      slider.setValue(spot.stackNumber());
      number.setText(words.get("plane.number", Integer.toString(spot.stackNumber())));
    }
  }
}
