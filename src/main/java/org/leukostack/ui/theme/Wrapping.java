package org.leukostack.ui.theme;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/** Words that go on in the next line where one is too short for them, and are never cut off. */
public final class Wrapping {

  private Wrapping() {}

  public static Label label(String text) {
    Label label = new Label(text);
    wrap(label);
    return label;
  }

  public static void wrap(Labeled words) {
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
  }
}
