package org.leukostack.ui.palette;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.text.Words;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.theme.Wrapping;

/**
 * The palette as it is seen: what is typed stays in the focus, the arrows go through the classes
 * below it.
 */
final class PaletteView extends VBox {

  /** How high a row is, in em. */
  private static final double ROW = 2.05;

  /** How many classes PgUp and PgDn pass over. */
  private static final int PAGE = 8;

  private final PaletteModel model;
  private final PaletteText text;
  private final Label title = new Label();
  private final Label obstacle = new Label();
  private final TextField field = new TextField();
  private final ListView<PaletteEntry> list = new ListView<>();
  private final PaletteFooter footer;

  PaletteView(PaletteModel model, PaletteText text, Commands commands) {
    this.model = model;
    this.text = text;
    Words words = text.words();
    setId("palette");
    getStyleClass().add("palette");
    title.getStyleClass().add("section-title");
    Wrapping.wrap(title);
    title.setLabelFor(field);
    obstacle.setId("palette-obstacle");
    obstacle.getStyleClass().add("problem-note");
    Wrapping.wrap(obstacle);
    obstacle.managedProperty().bind(obstacle.visibleProperty());
    field.setId("palette-field");
    field.setPromptText(words.get("palette.prompt"));
    field.managedProperty().bind(field.visibleProperty());
    field.textProperty().bindBidirectional(model.typedProperty());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setId("palette-list");
    list.getStyleClass().add(Styles.DENSE);
    list.setFocusTraversable(false);
    list.setAccessibleText(words.get("palette.list"));
    list.setPlaceholder(none(words));
    list.setCellFactory(v -> new PaletteRow(model, text));
    new EdgeScroll(list);
    list.focusedProperty().addListener((o, before, now) -> backToField(now));
    VBox.setVgrow(list, Priority.ALWAYS);
    footer = new PaletteFooter(commands, words.get("classes.title"));
    getChildren().addAll(title, obstacle, field, list, footer);
    InvalidationListener shown = o -> show();
    model.cellsProperty().addListener(shown);
    model.entriesProperty().addListener(shown);
    model.markedProperty().addListener(shown);
    model.obstacleChanges().addListener(shown);
    show();
  }

  private static Label none(Words words) {
    Label none = new Label(words.get("palette.none"));
    none.setWrapText(true);
    return none;
  }

  /** The list is for the mouse: what is typed belongs to the field. */
  private void backToField(boolean listHasFocus) {
    if (listHasFocus) {
      focusField();
    }
  }

  void focusField() {
    field.applyCss(); // what is typed before the next frame counts too
    field.requestFocus();
    field.end();
  }

  private void key(KeyEvent event) {
    int steps = steps(event);
    if (steps != 0) {
      model.step(steps);
      event.consume();
      return;
    }
    switch (event.getCode()) {
      case ENTER -> {
        model.choose();
        event.consume();
      }
      case ESCAPE -> {
        model.close();
        event.consume();
      }
      default -> {} // it belongs to what is typed
    }
  }

  private int steps(KeyEvent event) {
    boolean typing = !field.getText().isEmpty();
    return switch (event.getCode()) {
      case UP, KP_UP -> -1;
      case DOWN, KP_DOWN -> 1;
      case PAGE_UP -> -PAGE;
      case PAGE_DOWN -> PAGE;
      case HOME -> typing ? 0 : -model.entriesProperty().get().size();
      case END -> typing ? 0 : model.entriesProperty().get().size();
      default -> 0;
    };
  }

  private void show() {
    if (!model.isOpen()) {
      return;
    }
    boolean offered = model.isOffered();
    field.setVisible(!offered);
    title.setText(
        offered
            ? text.offer(model.cellsProperty().get())
            : text.title(model.cellsProperty().get()));
    footer.show(text.hint(offered), !offered);
    String why = model.obstacle().map(text::why).orElse("");
    obstacle.setText(why);
    obstacle.setVisible(!why.isEmpty());
    list.setDisable(!why.isEmpty());
    if (!list.getItems().equals(model.entriesProperty().get())) {
      list.getItems().setAll(model.entriesProperty().get());
    }
    PaletteEntry marked = model.markedProperty().get();
    list.setStyle(offered ? asHighAs(list.getItems().size()) : null);
    mark(offered ? null : marked);
    field.setAccessibleText(
        why
            + (why.isEmpty() ? "" : " ")
            + (marked == null
                ? text.spokenOfNothing(model.cellsProperty().get())
                : text.spoken(model.cellsProperty().get(), model.entriesProperty().get(), marked)));
  }

  /** No class has to be scrolled to as long as the window has room for all. */
  private static String asHighAs(int rows) {
    return String.format(Locale.ROOT, "-fx-pref-height: %.1fem;", ROW * rows + 0.7);
  }

  private void mark(@Nullable PaletteEntry marked) {
    if (marked == null) {
      list.getSelectionModel().clearSelection();
    } else if (!marked.equals(list.getSelectionModel().getSelectedItem())) {
      list.getSelectionModel().select(marked);
      list.scrollTo(marked);
    }
  }
}
