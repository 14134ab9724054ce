package org.leukostack.ui.stack;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Pane;
import org.leukostack.text.Words;
import org.leukostack.ui.slide.SlideModel;

/** Signs over the ticks of the slider through the stack. */
final class SliderMarks extends Pane {

  private final Slider slider;
  private final SlideModel model;
  private final CellStack stack;
  private final Words words;
  private final Mark instrument = new Mark("◆", "instrument");
  private final Mark sharpest = new Mark("★", "sharpest");
  private final Mark chosen = new Mark("●", "chosen");
  private final List<Mark> marks = List.of(instrument, sharpest, chosen);

  SliderMarks(Slider slider, SlideModel model, CellStack stack, Words words) {
    this.slider = slider;
    this.model = model;
    this.stack = stack;
    this.words = words;
    getStyleClass().add("slider-marks");
    for (Mark mark : marks) {
      mark.label.fontProperty().addListener(o -> place());
      getChildren().add(mark.label);
    }
    slider.widthProperty().addListener(o -> place());
    stack.tilesProperty().addListener(o -> place());
    model.reviewedProperty().addListener(o -> place());
  }

  /** Words stand beside the signs where all marks have room for theirs. */
  void place() {
    instrument.show(model.spot().instrumentFocus());
    sharpest.show(stack.sharpest());
    chosen.show(model.spot().chosenFocus());
    List<List<Mark>> groups = groups();
    if (!fit(groups)) {
      marks.forEach(mark -> mark.label.setText(mark.sign));
    }
    groups.forEach(this::relocate);
    slider.setAccessibleText(spoken(groups));
  }

  /** The marks of each plane, from the first plane to the last. */
  private List<List<Mark>> groups() {
    return marks.stream()
        .filter(mark -> mark.label.isVisible())
        .map(mark -> mark.plane)
        .distinct()
        .sorted()
        .map(
            plane ->
                marks.stream()
                    .filter(mark -> mark.label.isVisible() && mark.plane == plane)
                    .toList())
        .toList();
  }

  private String spoken(List<List<Mark>> groups) {
    StringBuilder spoken = new StringBuilder(words.get("slider.name"));
    groups.stream()
        .flatMap(List::stream)
        .forEach(
            mark ->
                spoken
                    .append(", ")
                    .append(
                        words.get(
                            "focus.spoken",
                            words.get("focus." + mark.name),
                            Integer.toString(mark.plane))));
    return spoken.toString();
  }

  private boolean fit(List<List<Mark>> groups) {
    double end = 0;
    for (List<Mark> group : groups) {
      double left = inside(group, signX(group));
      if (left < end || (group.size() > 1 && left < signX(group))) {
        return false;
      }
      end = left + width(group);
    }
    return true;
  }

  private void relocate(List<Mark> group) {
    double x = signX(group);
    if (group.size() > 1 && !group.getFirst().hasWords()) {
      x -= (width(group) - group.getFirst().width()) / 2; // the signs share the tick
    }
    x = inside(group, x);
    for (Mark mark : group) {
      mark.label.relocate(x, 0);
      x += mark.width() + gap(mark);
    }
  }

  /** The place nearest to the wanted one at which all marks of a plane are in sight. */
  private double inside(List<Mark> group, double x) {
    return Math.clamp(x, 0, Math.max(0, slider.getWidth() - width(group)));
  }

  private static double width(List<Mark> group) {
    return group.stream().mapToDouble(mark -> mark.width() + gap(mark)).sum()
        - gap(group.getLast());
  }

  /** The room after a mark; signs alone need none. */
  private static double gap(Mark mark) {
    return mark.hasWords() ? mark.label.getFont().getSize() / 2 : 0;
  }

  /** Where the first sign of a plane, the first letter of its mark, stands over the tick. */
  private double signX(List<Mark> group) {
    Node thumb = slider.lookup(".thumb");
    double thumbWidth = thumb == null ? 16 : thumb.getLayoutBounds().getWidth();
    double track = slider.getWidth() - thumbWidth;
    double centre = thumbWidth / 2 + track * group.getFirst().plane / slider.getMax();
    return centre - instrument.label.getFont().getSize() / 2; // half of the sign's width
  }

  /** A sign and, where there is room, what it means. */
  private final class Mark {

    private final String sign;
    private final String name;
    private final Label label = new Label();
    private int plane;

    Mark(String sign, String name) {
      this.sign = sign;
      this.name = name;
      label.getStyleClass().addAll("slider-mark", name + "-mark");
    }

    void show(OptionalInt stackNumber) {
      plane = stackNumber.orElse(-1);
      label.setVisible(plane >= 0 && plane <= slider.getMax());
      label.setText(sign + " " + words.get("focus." + name + ".short"));
    }

    boolean hasWords() {
      return label.getText().length() > sign.length();
    }

    double width() {
      return label.prefWidth(-1);
    }
  }
}
