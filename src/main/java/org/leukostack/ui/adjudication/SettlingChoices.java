package org.leukostack.ui.adjudication;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.leukostack.text.Words;
import org.leukostack.ui.settings.Reviewing;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;

/** What counts as a disagreement, how readers are called, and the way to settle. */
final class SettlingChoices extends VBox {

  /**
   * @param settle opens the adjudicated reading
   * @param close the page on which it is
   */
  SettlingChoices(SettingsStore settings, Words words, Runnable settle, Runnable close) {
    setSpacing(6);
    Label title = new Label(words.get("settling.title"));
    title.getStyleClass().add("section-title");
    Reviewing now = settings.get().reviewing();
    Spinner<Integer> moved = new Spinner<>(1, Reviewing.MOST_BOX_MOVED, now.boxMoved());
    moved.setId("settling-moved");
    moved.setEditable(true);
    moved.getEditor().setPrefColumnCount(4);
    moved
        .valueProperty()
        .addListener((o, before, chosen) -> settings.change(s -> s.withBoxMoved(chosen)));
    moved.setAccessibleText(words.get("settling.moved"));
    moved.getEditor().setAccessibleText(words.get("settling.moved"));
    Tips.say(moved, words.get("settling.moved.tooltip"));
    Label label = Wrapping.label(words.get("settling.moved"));
    label.setLabelFor(moved);
    HBox box = new HBox(8, label, moved);
    box.setAlignment(Pos.CENTER_LEFT);
    CheckBox named = new CheckBox(words.get("settling.named"));
    named.setId("settling-named");
    Wrapping.wrap(named);
    Tips.say(named, words.get("settling.named.tooltip"));
    named.setSelected(now.namesReaders());
    named
        .selectedProperty()
        .addListener((o, before, chosen) -> settings.change(s -> s.withNamesReaders(chosen)));
    Button begin = new Button(words.get("settling.begin"));
    begin.setId("settling-begin");
    Tips.say(begin, words.get("settling.begin.tooltip"));
    begin.setOnAction(
        e -> {
          close.run();
          settle.run();
        });
    getChildren().addAll(title, Wrapping.label(words.get("settling.what")), box, named, begin);
  }
}
