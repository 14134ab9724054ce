package org.leukostack.ui.status;

import javafx.scene.control.Label;
import org.leukostack.model.ReadingTerms;
import org.leukostack.text.Words;
import org.leukostack.ui.reading.ReadingChoice;
import org.leukostack.ui.reading.ReadingText;
import org.leukostack.ui.theme.Tips;

/** Which reading is open: always there, since all that is done goes into its file. */
public final class ReadingSign extends Label {

  private final ReadingChoice choice;
  private final Words words;

  public ReadingSign(ReadingChoice choice, Words words) {
    this.choice = choice;
    this.words = words;
    setId("status-reading");
    managedProperty().bind(visibleProperty());
    setMinWidth(USE_PREF_SIZE);
    choice.inForceProperty().addListener(o -> update());
    update();
  }

  private void update() {
    ReadingTerms open = choice.inForceProperty().get();
    setVisible(open != null);
    if (open != null) {
      setText(words.get("reading.shown", ReadingText.terms(open, words)));
      Tips.say(this, words.get("reading.shown." + open.blindness().name()));
    }
  }
}
