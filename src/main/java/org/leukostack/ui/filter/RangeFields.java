package org.leukostack.ui.filter;

import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.Tips;

/** A least and a greatest whole number; an empty one leaves that end open. */
final class RangeFields extends HBox {

  private static final String DIGITS = "[0-9]{0,6}";

  private final TextField least;
  private final TextField most;

  /**
   * @param name of what is limited, as it is shown
   * @param unit behind the numbers; may be empty
   */
  RangeFields(
      String id,
      String name,
      String unit,
      @Nullable Integer from,
      @Nullable Integer to,
      Words words,
      BiConsumer<@Nullable Integer, @Nullable Integer> changed) {
    super(6);
    setAlignment(Pos.CENTER_LEFT);
    least = field(id + "-from", words.get("filter.from", name), from);
    most = field(id + "-to", words.get("filter.to", name), to);
    Label behind = new Label(unit);
    behind.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(least, new Label("–"), most, behind);
    least.textProperty().addListener(o -> changed.accept(number(least), number(most)));
    most.textProperty().addListener(o -> changed.accept(number(least), number(most)));
  }

  private static TextField field(String id, String name, @Nullable Integer value) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(4);
    field.setAccessibleText(name);
    Tips.say(field, name);
    field.setTextFormatter(
        new TextFormatter<>(c -> c.getControlNewText().matches(DIGITS) ? c : null));
    field.setText(value == null ? "" : value.toString());
    return field;
  }

  private static @Nullable Integer number(TextField field) {
    return field.getText().isEmpty() ? null : Integer.valueOf(field.getText());
  }
}
