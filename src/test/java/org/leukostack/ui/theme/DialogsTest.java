package org.leukostack.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.leukostack.testing.OnFxThread;
import org.leukostack.text.Words;

@OnFxThread
class DialogsTest {

  private static final List<String> ANSWERS =
      List.of("Retry", "Save it in another place", "Close without saving it", "Stay");

  @Test
  void theButtonsOfAQuestionAreAsWideAsTheirWords() {
    Stage owner = new Stage();
    owner.setScene(new Scene(new Group()));
    Alert alert =
        Dialogs.alert(owner, new Words("ui", Locale.ROOT), Alert.AlertType.WARNING, "a", "b");

    alert
        .getButtonTypes()
        .setAll(ANSWERS.stream().map(words -> new ButtonType(words, ButtonData.OTHER)).toList());

    for (ButtonType type : alert.getButtonTypes()) {
      Node button = alert.getDialogPane().lookupButton(type);
      assertThat(ButtonBar.isButtonUniformSize(button)).as(type.getText()).isFalse();
      assertThat(((Button) button).getMinWidth()).isEqualTo(Region.USE_PREF_SIZE);
    }
  }
}
