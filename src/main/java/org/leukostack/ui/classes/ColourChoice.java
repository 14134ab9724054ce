package org.leukostack.ui.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.ClassColours;

/** A choice of colours, each with its name: not all users can tell colours apart. */
final class ColourChoice {

  private ColourChoice() {}

  /**
   * @param colour {@code #rrggbb}; offered too if it is none of ours
   */
  static PickButton<String> of(Words words, String colour) {
    List<String> choices = new ArrayList<>(ClassColours.palette());
    String chosen = colour.toLowerCase(Locale.ROOT);
    if (!choices.contains(chosen)) {
      choices.add(chosen);
    }
    return new PickButton<>(choices, chosen, c -> name(words, c), ColourChoice::swatch);
  }

  private static String name(Words words, String colour) {
    String wordKey = "colour." + colour.substring(1);
    return words.has(wordKey) ? words.get(wordKey) : colour;
  }

  private static Label swatch(String colour) {
    Label swatch = new Label();
    swatch.getStyleClass().add("swatch");
    swatch.setStyle("-fx-background-color: " + colour + ";");
    return swatch;
  }
}
