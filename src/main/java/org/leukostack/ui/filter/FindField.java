package org.leukostack.ui.filter;

import atlantafx.base.controls.CustomTextField;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.review.ReviewQueue;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;

/**
 * The free text of the filter. What is typed filters at once; Enter goes to the first match, Esc
 * goes back to the list as it was.
 */
final class FindField extends CustomTextField {

  private final FilterModel model;
  private final Runnable backToImage;
  private boolean updating;

  /** The queue from before the typing; null while nothing is typed. */
  private @Nullable ReviewQueue before;

  FindField(FilterModel model, FilterText text, ObservableValue<String> tip, Runnable backToImage) {
    this.model = model;
    this.backToImage = backToImage;
    setId("FIND");
    setLeft(Icons.of(Feather.SEARCH));
    setPromptText(text.words().get("filter.find.prompt"));
    Tips.name(this, tip);
    setPrefColumnCount(9);
    textProperty().addListener(o -> typed());
    focusedProperty().addListener((o, was, is) -> focusMoved(is));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    setOnAction(e -> enter());
  }

  /** Shows the text in force, unless another one is being typed. */
  void update() {
    if (!isFocused() || !model.filter().text().equals(getText().strip())) {
      updating = true;
      setText(model.filter().text());
      updating = false;
    }
  }

  private void focusMoved(boolean here) {
    before = here ? model.queue() : null;
    if (!here) {
      model.remember();
    }
  }

  private void typed() {
    if (!updating) {
      String text = getText() == null ? "" : getText().strip();
      model.filter(model.filter().withText(text));
    }
  }

  private void enter() {
    model.goToFirst();
    backToImage.run();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      if (before != null) {
        model.goBackTo(before);
      }
      backToImage.run();
      event.consume();
    }
  }
}
