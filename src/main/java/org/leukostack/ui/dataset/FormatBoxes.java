package org.leukostack.ui.dataset;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import org.leukostack.dataset.Format;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.Tips;

/** Chooses the formats of a data set. */
final class FormatBoxes extends FlowPane {

  /** About as wide as the formats are in a row, by which their height is foreseen. */
  private static final double WRAP = 620;

  private final Map<Format, CheckBox> boxes = new EnumMap<>(Format.class);

  FormatBoxes(DataSetModel model, Words words) {
    super(14, 6);
    setPrefWrapLength(WRAP);
    for (Format format : Format.values()) {
      CheckBox box = new CheckBox(words.get("dataset.format." + format));
      box.setId("dataset-format-" + format.spelling());
      box.setMinWidth(USE_PREF_SIZE);
      box.setSelected(model.choice().formats().contains(format));
      Tips.say(box, words.get("dataset.format." + format + ".tooltip"));
      box.selectedProperty().addListener(o -> model.choose(model.choice().withFormats(chosen())));
      boxes.put(format, box);
      getChildren().add(box);
    }
  }

  private Set<Format> chosen() {
    return boxes.entrySet().stream()
        .filter(entry -> entry.getValue().isSelected())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
