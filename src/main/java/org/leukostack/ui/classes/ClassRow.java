package org.leukostack.ui.classes;

import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.model.PreClass;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;

/** A class of the list as it is edited. */
final class ClassRow extends HBox {

  /** Between two columns, in pixels. */
  static final double GAP = 8;

  private static final PseudoClass WRONG = Styles.STATE_DANGER;
  private static final int NO_KEY = -1;

  private final TextField number = new TextField();
  private final TextField name = new TextField();
  private final ColourBox colour;
  private final ChoiceBox<Integer> key = new ChoiceBox<>();
  private final Words words;
  private final boolean offered;

  /** What a row does to the list that it is in. */
  interface Actions {
    void changed();

    void move(ClassRow row, int steps);

    void remove(ClassRow row);
  }

  ClassRow(ClassDraft.Row row, Words words, ClassNames names, Actions actions) {
    this.words = words;
    this.offered = row.offered();
    getStyleClass().add("class-row");
    setSpacing(GAP);
    setAlignment(Pos.CENTER_LEFT);
    number.setText(row.number());
    number.getStyleClass().addAll("class-number", "class-number-column");
    name.setText(row.name());
    name.getStyleClass().add("class-name");
    HBox.setHgrow(name, Priority.ALWAYS);
    colour = new ColourBox(words, row.colour());
    key.getStyleClass().addAll("class-key", "class-key-column");
    key.getItems().add(NO_KEY);
    for (int digit = 0; digit <= 9; digit++) {
      key.getItems().add(digit);
    }
    key.setValue(row.key() == null ? Integer.valueOf(NO_KEY) : row.key());
    colour.getStyleClass().add("class-colour-column");
    HBox buttons =
        new HBox(
            2,
            button("classes.up", Feather.ARROW_UP, () -> actions.move(this, -1)),
            button("classes.down", Feather.ARROW_DOWN, () -> actions.move(this, 1)),
            button("classes.remove", Feather.TRASH_2, () -> actions.remove(this)));
    buttons.getStyleClass().add("class-buttons-column");
    Tips.say(number, words.get("classes.number.tooltip"));
    Tips.say(name, words.get("classes.name"));
    Tips.say(key, words.get("classes.key.tooltip"));
    getChildren().addAll(number, name, colour, key, buttons);
    number.textProperty().addListener(o -> describe(names));
    describe(names);
    number.textProperty().addListener(o -> actions.changed());
    name.textProperty().addListener(o -> actions.changed());
    colour.valueProperty().addListener(o -> actions.changed());
    key.valueProperty().addListener(o -> actions.changed());
  }

  /** Each control says of which class it is. */
  private void describe(ClassNames names) {
    Integer typed = ClassDraft.number(number.getText());
    String which =
        typed == null ? words.get("classes.new") : names.withoutList(new PreClass(typed));
    name.setPromptText(which);
    key.setConverter(new KeyConverter(typed)); // shows the digit of the number anew
    number.setAccessibleText(words.get("classes.of", words.get("classes.number"), which));
    name.setAccessibleText(words.get("classes.of", words.get("classes.name"), which));
    colour.setAccessibleText(words.get("classes.of", words.get("classes.colour"), which));
    key.setAccessibleText(words.get("classes.of", words.get("classes.key"), which));
  }

  private Button button(String wordKey, Ikon icon, Runnable action) {
    Button button = new Button("", Icons.of(icon));
    button.getStyleClass().addAll("flat", wordKey.replace('.', '-'));
    Tips.say(button, words.get(wordKey));
    button.setAccessibleText(words.get(wordKey));
    button.setOnAction(e -> action.run());
    return button;
  }

  ClassDraft.Row row() {
    Integer digit = key.getValue();
    return new ClassDraft.Row(
        number.getText(),
        name.getText(),
        colour.getValue(),
        digit == null || digit == NO_KEY ? null : digit,
        offered);
  }

  /** Marks the field that is wrong; the words for it are below the list. */
  void mark(ClassDraft.@Nullable Fault fault) {
    boolean wrongNumber =
        fault == ClassDraft.Fault.NUMBER || fault == ClassDraft.Fault.NUMBER_TWICE;
    number.pseudoClassStateChanged(WRONG, wrongNumber);
    name.pseudoClassStateChanged(WRONG, fault == ClassDraft.Fault.NAME);
    key.pseudoClassStateChanged(WRONG, fault == ClassDraft.Fault.KEY_TWICE);
  }

  void focusName() {
    name.applyCss(); // what is typed before the next frame counts too
    name.requestFocus();
  }

  private final class KeyConverter extends StringConverter<Integer> {

    private final @Nullable Integer number;

    private KeyConverter(@Nullable Integer number) {
      this.number = number;
    }

    private String own() {
      return number == null || number > 9
          ? words.get("classes.key.none")
          : words.get("classes.key.own", number.toString());
    }

    @Override
    public String toString(@Nullable Integer digit) {
      return digit == null || digit == NO_KEY ? own() : digit.toString();
    }

    @Override
    public Integer fromString(String text) {
      throw new UnsupportedOperationException("the choice is not edited as text");
    }
  }
}
