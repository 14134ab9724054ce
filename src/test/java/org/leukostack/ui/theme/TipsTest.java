package org.leukostack.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.leukostack.testing.OnFxThread;
import org.leukostack.testing.Pointer;

@OnFxThread
class TipsTest {

  @Test
  void theTooltipIsThereWhenThePointerIs() {
    Button button = new Button();
    Tips.say(button, "zoom in");
    assertThat(button.getTooltip()).isNull();
    assertThat(button.queryAccessibleAttribute(AccessibleAttribute.HELP))
        .as("a screen reader needs no pointer")
        .isEqualTo("zoom in");
    Pointer.enter(button);
    assertThat(button.getTooltip().getText()).isEqualTo("zoom in");
  }

  @Test
  void itsWordsCanBeReplacedBeforeAndAfter() {
    Button button = new Button();
    Tips.say(button, "plane 1");
    Tips.say(button, "plane 2");
    Pointer.enter(button);
    assertThat(button.getTooltip().getText()).isEqualTo("plane 2");
    Tips.say(button, "plane 3");
    assertThat(button.getTooltip().getText()).isEqualTo("plane 3");
  }

  @Test
  void itFollowsWhatItNames() {
    SimpleStringProperty words = new SimpleStringProperty("accept (A)");
    Button button = new Button();
    Tips.name(button, words);
    assertThat(button.getAccessibleText()).isEqualTo("accept (A)");
    words.set("accept (Q)");
    Pointer.enter(button);
    assertThat(button.getTooltip().getText()).isEqualTo("accept (Q)");
    words.set("accept (W)");
    assertThat(button.getTooltip().getText()).isEqualTo("accept (W)");
    assertThat(button.getAccessibleText()).isEqualTo("accept (W)");
  }

  @Test
  void aLabelSaysAllOfItsText() {
    Label label = new Label("0003_22800_54359_001_20001.jpg");
    Tips.whole(label);
    Pointer.enter(label);
    label.setText("0004_22800_54359_001_20001.jpg");
    assertThat(label.getTooltip().getText()).isEqualTo("0004_22800_54359_001_20001.jpg");
  }
}
