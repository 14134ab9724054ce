package org.leukostack.ui.classes;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.ClassColours;
import org.leukostack.ui.theme.Tips;

/** A choice of colours, each with its name: not all users can tell colours apart. */
final class ColourBox extends ComboBox<String> {

  private final Words words;

  /**
   * @param colour {@code #rrggbb}; offered too if it is none of ours
   */
  ColourBox(Words words, String colour) {
    this.words = words;
    List<String> palette = ClassColours.palette();
    String chosen = colour.toLowerCase(Locale.ROOT);
    getItems().setAll(palette);
    if (!palette.contains(chosen)) {
      getItems().add(chosen);
    }
    setValue(chosen);
    setVisibleRowCount(getItems().size());
    setCellFactory(list -> new Cell());
    setButtonCell(new Cell());
    Tips.say(this, words.get("classes.colour"));
  }

  private String name(String colour) {
    String wordKey = "colour." + colour.substring(1);
    return words.has(wordKey) ? words.get(wordKey) : colour;
  }

  private final class Cell extends ListCell<String> {

    private final Label swatch = new Label();

    private Cell() {
      swatch.getStyleClass().add("swatch");
    }

    @Override
    protected void updateItem(@Nullable String colour, boolean empty) {
      super.updateItem(colour, empty);
      if (empty || colour == null) {
        setText(null);
        setGraphic(null);
      } else {
        swatch.setStyle("-fx-background-color: " + colour + ";");
        setGraphic(swatch);
        setText(name(colour));
      }
    }
  }
}
