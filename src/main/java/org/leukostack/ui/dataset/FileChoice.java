package org.leukostack.ui.dataset;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;

/** A file that may be chosen, and may be done without. */
final class FileChoice extends HBox {

  private final Words words;
  private final String key;
  private final Label chosen = new Label();
  private final Button without;

  /**
   * @param key of its words: {@code dataset.groups}
   * @param ask asks for a file
   * @param take gets it, or nothing
   */
  FileChoice(Words words, String key, Supplier<Optional<Path>> ask, Consumer<Optional<Path>> take) {
    super(8);
    this.words = words;
    this.key = key;
    setAlignment(Pos.CENTER_LEFT);
    without = button("without", () -> take.accept(Optional.empty()));
    Wrapping.wrap(chosen);
    chosen.setMaxWidth(Double.MAX_VALUE);
    chosen.setId(key.replace('.', '-') + "-chosen");
    HBox.setHgrow(chosen, Priority.ALWAYS);
    Button choose = button("choose", () -> ask.get().ifPresent(f -> take.accept(Optional.of(f))));
    getChildren().addAll(chosen, choose, without);
    show(Optional.empty());
  }

  private Button button(String what, Runnable action) {
    Button button = new Button(words.get(key + "." + what));
    button.setId(key.replace('.', '-') + "-" + what);
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tips.say(button, words.get(key + "." + what + ".tooltip"));
    button.setOnAction(e -> action.run());
    return button;
  }

  /** Says what is chosen. */
  void show(Optional<Path> file) {
    chosen.setText(
        file.map(f -> String.valueOf(f.getFileName())).orElseGet(() -> words.get(key + ".none")));
    without.setDisable(file.isEmpty());
  }
}
