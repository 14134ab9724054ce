package org.leukostack.ui.classes;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.model.PreClass;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;

/**
 * A class of the list as it is edited. Tab goes from name to name, the arrows through all that a
 * row has. It is empty until it is near what is in view: of a long list a few rows are laid out.
 */
final class ClassRow extends HBox {

  /** Between two columns, in pixels. */
  static final double GAP = 8;

  private static final PseudoClass WRONG = Styles.STATE_DANGER;
  private static final int NO_DIGIT = -1;
  private static final List<Integer> DIGITS = IntStream.rangeClosed(NO_DIGIT, 9).boxed().toList();

  private final TextField number = new TextField();
  private final TextField name = new TextField();
  private final PickButton<String> colour;
  private final PickButton<Integer> digit;
  private final HBox buttons;
  private final List<Node> columns;
  private final Words words;
  private final DoubleSupplier emptyHeight;
  private ClassDraft.Row shown;

  /** What a row does to the list that it is in. */
  interface Actions {
    void changed();

    void renumber(ClassRow row, String number);

    /**
     * @param digit null for none
     */
    void chooseDigit(ClassRow row, @Nullable Integer digit);

    void move(ClassRow row, int steps);

    void remove(ClassRow row);
  }

  /**
   * @param emptyHeight how high it is before it is filled, in pixels
   */
  ClassRow(ClassDraft.Row row, ClassNames names, Actions actions, DoubleSupplier emptyHeight) {
    this.words = names.words();
    this.emptyHeight = emptyHeight;
    shown = row;
    getStyleClass().add("class-row");
    setSpacing(GAP);
    setAlignment(Pos.CENTER_LEFT);
    number.setText(row.number());
    number.getStyleClass().addAll("class-number", "class-number-column");
    name.setText(row.name());
    name.getStyleClass().add("class-name");
    HBox.setHgrow(name, Priority.ALWAYS);
    colour = ColourChoice.of(words, row.colour());
    colour.getStyleClass().addAll("class-colour", "class-colour-column");
    digit = new PickButton<>(DIGITS, inButton(row.digit()), this::nameOf, d -> new Label());
    digit.getStyleClass().addAll("class-key", "class-key-column");
    Button up = button("classes.up", Feather.ARROW_UP, () -> actions.move(this, -1));
    Button down = button("classes.down", Feather.ARROW_DOWN, () -> actions.move(this, 1));
    Button remove = button("classes.remove", Feather.TRASH_2, () -> actions.remove(this));
    buttons = new HBox(2, up, down, remove);
    buttons.getStyleClass().add("class-buttons-column");
    Tips.say(number, words.get("classes.number.tooltip"));
    Tips.say(name, words.get("classes.name.tooltip"));
    Tips.say(colour, words.get("classes.colour"));
    Tips.say(digit, words.get("classes.key.tooltip"));
    columns = List.of(number, name, colour, digit, up, down, remove);
    columns.stream().filter(c -> c != name).forEach(c -> c.setFocusTraversable(false));
    describe(names);
    number
        .textProperty()
        .addListener(
            (o, before, now) -> {
              describe(names);
              actions.renumber(this, now);
            });
    name.textProperty().addListener(o -> actions.changed());
    colour
        .valueProperty()
        .addListener(
            o -> {
              describe(names);
              actions.changed();
            });
    digit
        .valueProperty()
        .addListener(
            (o, before, now) -> {
              describe(names);
              actions.chooseDigit(this, now == NO_DIGIT ? null : now);
            });
    digit.addEventHandler(KeyEvent.KEY_PRESSED, this::typedDigit);
  }

  boolean isFilled() {
    return !getChildren().isEmpty();
  }

  /** Puts its parts into it, unless they are there. */
  void fill() {
    if (!isFilled()) {
      getChildren().addAll(number, name, colour, digit, buttons);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return isFilled() ? super.computePrefHeight(width) : emptyHeight.getAsDouble();
  }

  private static int inButton(@Nullable Integer digit) {
    return digit == null ? NO_DIGIT : digit;
  }

  private String nameOf(int choice) {
    return choice == NO_DIGIT ? words.get("classes.key.none") : Integer.toString(choice);
  }

  /** A digit chooses itself, and Del none. */
  private void typedDigit(KeyEvent event) {
    if (event.getCode().isDigitKey()) {
      KeyCode zero = event.getCode().isKeypadKey() ? KeyCode.NUMPAD0 : KeyCode.DIGIT0;
      digit.valueProperty().set(event.getCode().ordinal() - zero.ordinal());
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      digit.valueProperty().set(NO_DIGIT);
      event.consume();
    }
  }

  /** Each control says of which class it is. */
  private void describe(ClassNames names) {
    Integer typed = ClassDraft.number(number.getText());
    String which =
        typed == null ? words.get("classes.new") : names.withoutList(new PreClass(typed));
    name.setPromptText(which);
    number.setAccessibleText(words.get("classes.of", words.get("classes.number"), which));
    name.setAccessibleText(words.get("classes.of", words.get("classes.name"), which));
    colour.setAccessibleText(
        words.get("classes.of", words.get("classes.colour"), which) + ": " + colour.chosen());
    digit.setAccessibleText(
        words.get("classes.of", words.get("classes.key"), which) + ": " + digit.chosen());
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
    return new ClassDraft.Row(
        number.getText(),
        name.getText(),
        colour.valueProperty().get(),
        shown.digit(),
        shown.lost(),
        shown.mayBeUnnamed());
  }

  /** Shows the digit that a row has now, which another row may have changed. */
  void showDigit(ClassDraft.Row now) {
    shown = now;
    digit.valueProperty().set(inButton(now.digit()));
  }

  /** Marks the field that is wrong; the words for it are below the list. */
  void mark(ClassDraft.@Nullable Fault fault) {
    boolean wrongNumber =
        fault == ClassDraft.Fault.NUMBER || fault == ClassDraft.Fault.NUMBER_TWICE;
    number.pseudoClassStateChanged(WRONG, wrongNumber);
    name.pseudoClassStateChanged(WRONG, fault == ClassDraft.Fault.NAME);
  }

  void focusName() {
    focus(columns.indexOf(name));
  }

  /** Which column has the focus; -1 for none. */
  int focusedColumn() {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isFocused()) {
        return i;
      }
    }
    return -1;
  }

  boolean isInName() {
    return name.isFocused();
  }

  /** Gives a column the focus; there is none before the first or after the last. */
  void focus(int column) {
    if (column >= 0 && column < columns.size()) {
      fill();
      columns.get(column).applyCss(); // what is typed before the next frame counts too
      columns.get(column).requestFocus();
    }
  }

  /** Whether an arrow goes to the next column, and not through a text. */
  boolean leavesColumn(int step) {
    if (getScene().getFocusOwner() instanceof TextField text) {
      return text.getSelection().getLength() == 0
          && text.getCaretPosition() == (step < 0 ? 0 : text.getLength());
    }
    return true;
  }
}
