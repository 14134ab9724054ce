package org.leukostack.ui.theme;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.text.Words;

/** A line at the top of the window that says something until it is put away. */
public class DismissibleNotice extends HBox {

  private final Words words;

  /**
   * @param id of the line
   */
  public DismissibleNotice(String id, Words words) {
    this.words = words;
    setId(id);
    getStyleClass().addAll("notice", "notice-plain");
    setSpacing(8);
    setAlignment(Pos.CENTER_LEFT);
    say("");
  }

  /**
   * Says a sentence from now on.
   *
   * @param sentence nothing if it is empty
   * @param actions what can be done about it
   */
  public final void say(String sentence, Button... actions) {
    getChildren().setAll(sentence.isEmpty() ? List.of() : parts(sentence, actions));
    setVisible(!sentence.isEmpty());
    setManaged(!sentence.isEmpty());
  }

  private List<Node> parts(String sentence, Button... actions) {
    Label text = Wrapping.label(sentence);
    text.setGraphic(Icons.of(Feather.INFO));
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button dismiss = new Button("", Icons.of(Feather.X));
    dismiss.getStyleClass().add("flat");
    Tips.say(dismiss, words.get("notice.dismiss.tooltip"));
    dismiss.setAccessibleText(words.get("notice.dismiss.tooltip"));
    dismiss.setOnAction(e -> say(""));
    Stream.of(actions).forEach(action -> action.setMinWidth(Region.USE_PREF_SIZE));
    return Stream.of(Stream.of(text), Stream.of(actions), Stream.of(dismiss))
        .<Node>flatMap(nodes -> nodes)
        .toList();
  }
}
