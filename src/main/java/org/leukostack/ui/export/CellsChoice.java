package org.leukostack.ui.export;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.Which;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.ChoiceText;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;

/** Which cells are exported, how many they are, and how many of them nobody has judged. */
final class CellsChoice extends VBox {

  private final Words words;
  private final ChoiceBox<Which> which =
      new ChoiceBox<>(FXCollections.observableArrayList(Which.values()));
  private final Label included = Wrapping.label("");
  private final Label total = Wrapping.label("");
  private final Label unjudged = Wrapping.label("");

  /**
   * @param changed is run when other cells are chosen
   */
  CellsChoice(Words words, Runnable changed) {
    super(10);
    this.words = words;
    which.setId("export-which");
    which.setConverter(new ChoiceText<>(choice -> words.get("export.which." + choice.name())));
    which.setValue(ExportRequest.DEFAULT_WHICH);
    which.setAccessibleText(words.get("export.which"));
    Tips.say(which, words.get("export.which"));
    which
        .valueProperty()
        .addListener(
            o -> {
              showIncluded();
              changed.run();
            });
    included.setId("export-included");
    included.getStyleClass().add("quiet");
    total.setId("export-total");
    total.getStyleClass().add("section-title");
    unjudged.setId("export-unjudged");
    unjudged.getStyleClass().add("problem-note");
    unjudged.visibleProperty().bind(unjudged.textProperty().isNotEmpty());
    unjudged.managedProperty().bind(unjudged.visibleProperty());
    Label label = new Label(words.get("export.which"));
    label.setLabelFor(which);
    HBox row = new HBox(10, label, which);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(new VBox(4, row, included), total, unjudged);
    showIncluded();
  }

  private void showIncluded() {
    included.setText(words.get("export.included." + which().name()));
  }

  Which which() {
    return which.getValue();
  }

  /** Says how many they are, and of how many nobody has said that they are right. */
  void show(ExportedCells now) {
    total.setText(words.get("export.total", now.cells(), now.fields()));
    unjudged.setText(
        now.unreviewed() + now.flagged() == 0
            ? ""
            : "⚠ " + words.get("export.unjudged", now.unreviewed(), now.flagged(), now.cells()));
  }

  /** Says why it is not known how many they are, and keeps room for more to be said. */
  void showUnknown(String why) {
    total.setText(why);
    unjudged.setText(" ");
  }
}
