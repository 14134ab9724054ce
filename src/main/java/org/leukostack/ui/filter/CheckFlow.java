package org.leukostack.ui.filter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import org.leukostack.ui.theme.Tips;

/** Check boxes of which any number may be chosen; none is no criterion. */
final class CheckFlow<T> extends FlowPane {

  private final Set<T> chosen;

  /**
   * @param width in pixels, at which they wrap
   * @param changed gets all that are chosen
   */
  CheckFlow(
      List<T> values,
      Function<T, String> name,
      Set<T> chosen,
      double width,
      Consumer<Set<T>> changed) {
    super(14, 6);
    this.chosen = new HashSet<>(chosen);
    getStyleClass().add("check-flow");
    setPrefWrapLength(width);
    for (T value : values) {
      CheckBox box = new CheckBox(name.apply(value));
      box.setMnemonicParsing(false);
      Tips.say(box, name.apply(value));
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
