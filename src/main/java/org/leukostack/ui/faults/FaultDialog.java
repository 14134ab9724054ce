package org.leukostack.ui.faults;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.SaveState;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;

/**
 * Says in plain words that something failed, whether the work is saved, and what to do now. Its
 * result says whether to go on.
 */
final class FaultDialog extends Dialog<Boolean> {

  private final Words words;

  /**
   * @param saved whether the review is on the disk; null if there is none
   * @param log where the details are
   * @param report without personal data
   */
  FaultDialog(
      Words words,
      ObservableValue<? extends @Nullable SaveState> saved,
      String log,
      Supplier<String> report) {
    this.words = words;
    setTitle(words.get("app.name"));
    ButtonType goOn = new ButtonType(words.get("broken.goOn"), ButtonData.CANCEL_CLOSE);
    ButtonType close = new ButtonType(words.get("broken.close"), ButtonData.NO);
    ButtonType copy = new ButtonType(words.get("broken.copy"), ButtonData.LEFT);
    getDialogPane().setId("broken");
    getDialogPane().getButtonTypes().addAll(copy, close, goOn);
    dress((Button) getDialogPane().lookupButton(copy), report);
    Label title = Wrapping.label(words.get("broken.title"));
    title.getStyleClass().add("pane-title");
    Label work = Wrapping.label("");
    work.setId("broken-work");
    ObservableValue<? extends @Nullable SaveState> whileShown = saved.when(showingProperty());
    work.textProperty().bind(whileShown.map(this::said).orElse(words.get("broken.nothingOpen")));
    Label place = Wrapping.label(words.get("broken.log", log));
    place.getStyleClass().add("quiet");
    VBox page =
        new VBox(
            10,
            title,
            Wrapping.label(words.get("broken.what")),
            work,
            Wrapping.label(words.get("broken.now")),
            place);
    page.setPadding(new Insets(18, 18, 6, 18));
    getDialogPane().setContent(page);
    getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
    setResultConverter(button -> button != close);
  }

  private String said(SaveState state) {
    return switch (state) {
      case SaveState.Saved _ -> words.get("broken.saved");
      case SaveState.Saving _ -> words.get("broken.saving");
      case SaveState.Failed failed -> words.get("broken.notSaved", failed.file().toString());
    };
  }

  private void dress(Button copy, Supplier<String> report) {
    copy.setId("broken-copy");
    Tips.say(copy, words.get("broken.copy.tooltip"));
    copy.addEventFilter(
        ActionEvent.ACTION,
        e -> {
          e.consume(); // the message stays
          ClipboardContent content = new ClipboardContent();
          content.putString(report.get());
          Clipboard.getSystemClipboard().setContent(content);
          copy.setText(words.get("broken.copied"));
        });
  }
}
