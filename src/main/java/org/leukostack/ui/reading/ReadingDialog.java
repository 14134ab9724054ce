package org.leukostack.ui.reading;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Blindness;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.DialogSize;
import org.leukostack.ui.theme.Dialogs;
import org.leukostack.ui.theme.Wrapping;

/**
 * Asks which reading is read, by its name: that of the reader. It names no other reading, since who
 * is to read blind must not see any.
 */
public final class ReadingDialog extends Dialog<ReadingTerms> {

  private final Words words;
  private final TextField name;
  private final CheckBox readings;
  private final CheckBox classes;
  private final Label fault = Wrapping.label("");

  /**
   * @param what is asked, in a sentence or two
   * @param before the name that is proposed; null for none: who is asked has to say it
   * @param hidden what is proposed to be hidden
   */
  public ReadingDialog(
      Window owner, Words words, String what, @Nullable ReadingName before, Blindness hidden) {
    this.words = words;
    initOwner(owner);
    setTitle(words.get("reading.title"));
    name = new TextField(before == null ? "" : before.text());
    name.setId("reading-name");
    name.setPrefColumnCount(24);
    name.setAccessibleText(words.get("reading.name"));
    Label label = new Label(words.get("reading.name"));
    label.setLabelFor(name);
    readings = new CheckBox(words.get("reading.hideReadings"));
    readings.setId("reading-blind");
    readings.setSelected(hidden.hidesReadings());
    classes = new CheckBox(words.get("reading.hideClasses"));
    classes.setId("reading-blind-classes");
    classes.setSelected(hidden.hidesClasses());
    classes.disableProperty().bind(readings.selectedProperty().not());
    Label asked = Wrapping.label(what);
    asked.setId("reading-asked");
    Label rules = Wrapping.label(words.get("reading.rules"));
    rules.getStyleClass().add("quiet");
    fault.setId("reading-fault");
    fault.getStyleClass().add("problem-note");
    fault.textProperty().bind(name.textProperty().map(this::fault));
    fault.visibleProperty().bind(fault.textProperty().isNotEmpty());
    VBox box = new VBox(8, asked, label, name, fault, readings, classes, rules);
    box.setPadding(new Insets(14));
    ButtonType ok = Dialogs.addAnswers(this, words.get("reading.open"), words);
    getDialogPane().setContent(box);
    DialogSize.TEXT.give(this);
    ObservableValue<Boolean> isNone =
        Bindings.createBooleanBinding(() -> named().isEmpty(), name.textProperty());
    getDialogPane().lookupButton(ok).disableProperty().bind(isNone);
    setResultConverter(button -> button == ok ? named().map(this::termsOf).orElse(null) : null);
    setOnShown(
        e -> {
          name.requestFocus();
          name.selectAll();
        });
  }

  private ReadingTerms termsOf(ReadingName chosen) {
    if (!readings.isSelected()) {
      return ReadingTerms.open(chosen);
    }
    return new ReadingTerms(
        chosen, classes.isSelected() ? Blindness.READINGS_AND_CLASSES : Blindness.READINGS);
  }

  /** What came of settling differences is no reader's. */
  private Optional<ReadingName> named() {
    return ReadingName.of(name.getText().strip()).filter(n -> !n.isAdjudicated());
  }

  private String fault(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return "";
    }
    return ReadingName.of(text)
        .map(n -> n.isAdjudicated() ? words.get("reading.kept", n.text()) : "")
        .orElseGet(() -> words.get("reading.noName"));
  }
}
