package org.leukostack.ui.stack;

import java.util.OptionalInt;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
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
import org.leukostack.ui.theme.Tips;

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
    Tips.follow(slider, tip);
    slider.setAccessibleText(words.get("slider.name"));
    instrumentMark.getStyleClass().addAll("slider-mark", "instrument-mark");
    sharpestMark.getStyleClass().addAll("slider-mark", "sharpest-mark");
    marks.getStyleClass().add("slider-marks");
    number.getStyleClass().add("plane-number");
    VBox middle = new VBox(marks, slider);
    HBox.setHgrow(middle, Priority.ALWAYS);
    getChildren().addAll(number, middle);
    ChangeListener<Number> moved =
        (o, before, now) -> model.showPlane((int) Math.round(now.doubleValue()));
    slider.valueProperty().addListener(moved);
    slider.widthProperty().addListener(o -> placeMarks());
    instrumentMark.fontProperty().addListener(o -> placeMarks());
    sharpestMark.fontProperty().addListener(o -> placeMarks());
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

  /** Words stand beside the signs where both marks have room for theirs. */
  private void placeMarks() {
    Cell cell = model.spot().cell();
    OptionalInt instrument = cell == null ? OptionalInt.empty() : cell.focus();
    OptionalInt sharpest = stack.sharpest();
    show(instrumentMark, instrument, "◆ " + words.get("focus.instrument.short"));
    show(sharpestMark, sharpest, "★ " + words.get("focus.sharpest.short"));
    boolean both = instrumentMark.isVisible() && sharpestMark.isVisible();
    boolean same = both && instrument.equals(sharpest);
    double width = instrumentMark.prefWidth(-1);
    double gap = instrumentMark.getFont().getSize() / 2;
    boolean fits =
        same
            ? signX(instrument) + width + gap + sharpestMark.prefWidth(-1) <= slider.getWidth()
            : !both || areApart(instrument, sharpest);
    if (!fits) {
      instrumentMark.setText("◆");
      sharpestMark.setText("★");
    }
    if (same) {
      double aside = fits ? width + gap : instrumentMark.prefWidth(-1);
      double left = fits ? 0 : aside / 2; // the signs share the tick
      relocate(instrumentMark, signX(instrument) - left);
      relocate(sharpestMark, signX(instrument) - left + aside);
    } else {
      relocate(instrumentMark, signX(instrument));
      relocate(sharpestMark, signX(sharpest));
    }
  }

  private void show(Label mark, OptionalInt stackNumber, String text) {
    mark.setVisible(
        stackNumber.isPresent()
            && stackNumber.getAsInt() <= slider.getMax()
            && stackNumber.getAsInt() >= 0);
    mark.setText(text);
  }

  private boolean areApart(OptionalInt instrument, OptionalInt sharpest) {
    double one = inside(instrumentMark, signX(instrument));
    double other = inside(sharpestMark, signX(sharpest));
    return one < other
        ? one + instrumentMark.prefWidth(-1) <= other
        : other + sharpestMark.prefWidth(-1) <= one;
  }

  private void relocate(Label mark, double x) {
    mark.relocate(inside(mark, x), 0);
  }

  /** The place nearest to the wanted one at which a mark is all in sight. */
  private double inside(Label mark, double x) {
    return Math.clamp(x, 0, Math.max(0, slider.getWidth() - mark.prefWidth(-1)));
  }

  /** Where the sign of a mark, its first letter, stands over its tick. */
  private double signX(OptionalInt stackNumber) {
    Node thumb = slider.lookup(".thumb");
    double thumbWidth = thumb == null ? 16 : thumb.getLayoutBounds().getWidth();
    double track = slider.getWidth() - thumbWidth;
    double centre = thumbWidth / 2 + track * stackNumber.orElse(0) / slider.getMax();
    return centre - instrumentMark.getFont().getSize() / 2; // half of the sign's width
  }
}
