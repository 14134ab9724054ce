package org.leukostack.ui.filter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** Check boxes of which any number may be chosen; none is no criterion. */
final class CheckFlow<T> extends FlowPane {

  private static final double WIDTH = 490;
  private static final double LONGEST_NAME = 190;

  private final Set<T> chosen;

  /**
   * @param changed gets all that are chosen
   */
  CheckFlow(List<T> values, Function<T, String> name, Set<T> chosen, Consumer<Set<T>> changed) {
    super(14, 6);
    this.chosen = new HashSet<>(chosen);
    setPrefWrapLength(WIDTH);
    for (T value : values) {
      CheckBox box = new CheckBox(name.apply(value));
      box.setMnemonicParsing(false);
      box.setMaxWidth(LONGEST_NAME);
      box.setTooltip(new Tooltip(name.apply(value)));
      box.setSelected(chosen.contains(value));
      box.setOnAction(
          e -> {
            if (box.isSelected()) {
              this.chosen.add(value);
            } else {
              this.chosen.remove(value);
            }
            changed.accept(Set.copyOf(this.chosen));
          });
      getChildren().add(box);
    }
  }
}
