package org.leukostack.ui.review;

import javafx.geometry.Insets;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.leukostack.text.Words;
import org.leukostack.ui.settings.Reviewing;
import org.leukostack.ui.theme.DialogSize;
import org.leukostack.ui.theme.Dialogs;

/** Asks under whose name cells are judged. */
public final class ReviewerDialog extends Dialog<String> {

  public ReviewerDialog(Window owner, Words words, String now) {
    initOwner(owner);
    setTitle(words.get("reviewer.title"));
    TextField name = new TextField(now);
    name.setId("reviewer-name");
    name.setPrefColumnCount(24);
    Label most = new Label(words.get("reviewer.most", Reviewing.LONGEST_NAME));
    most.setId("reviewer-most");
    most.visibleProperty().bind(name.textProperty().map(text -> !isShort(text)));
    Label label = new Label(words.get("reviewer.name"));
    label.setLabelFor(name);
    name.setAccessibleText(words.get("reviewer.name"));
    Label what = new Label(words.get("reviewer.what"));
    what.getStyleClass().add("quiet");
    what.setWrapText(true);
    VBox box = new VBox(6, label, name, most, what);
    box.setPadding(new Insets(14));
    ButtonType ok = Dialogs.addAnswers(this, words.get("reviewer.use"), words);
    getDialogPane().setContent(box);
    DialogSize.QUESTION.give(this);
    getDialogPane()
        .lookupButton(ok)
        .disableProperty()
        .bind(name.textProperty().map(text -> text.isBlank() || !isShort(text)));
    setResultConverter(button -> button == ok ? name.getText().strip() : null);
    setOnShown(e -> name.requestFocus());
  }

  private static boolean isShort(String name) {
    return name.strip().length() <= Reviewing.LONGEST_NAME;
  }
}
