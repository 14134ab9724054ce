package org.leukostack.ui.classes;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.classes.ClassListFile;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;

/** Says that the file of the class list is not used, until a list is saved or it is put away. */
public final class ClassNotice extends HBox {

  private final Words words;
  private final Runnable edit;

  /**
   * @param edit opens the class list
   */
  public ClassNotice(ClassKeeper keeper, Words words, Runnable edit) {
    setId("class-notice");
    getStyleClass().addAll("notice", "notice-plain");
    setSpacing(8);
    setAlignment(Pos.CENTER_LEFT);
    this.words = words;
    this.edit = edit;
    keeper.readProperty().addListener(o -> show(saying(keeper, words)));
    show(saying(keeper, words));
  }

  private List<Node> parts(String said) {
    Label text = new Label(said, Icons.of(Feather.INFO));
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button open = new Button(words.get("classes.title"));
    open.setMinWidth(Region.USE_PREF_SIZE);
    Tips.say(open, words.get("classes.open.tooltip"));
    open.setOnAction(e -> edit.run());
    Button dismiss = new Button("", Icons.of(Feather.X));
    dismiss.getStyleClass().add("flat");
    Tips.say(dismiss, words.get("notice.dismiss.tooltip"));
    dismiss.setAccessibleText(words.get("notice.dismiss.tooltip"));
    dismiss.setOnAction(e -> show(""));
    return List.of(text, open, dismiss);
  }

  private static String saying(ClassKeeper keeper, Words words) {
    ClassListFile.Result read = keeper.readProperty().get();
    return switch (read) {
      case null -> "";
      case ClassListFile.Result.Missing _, ClassListFile.Result.Read _ -> "";
      case ClassListFile.Result.NotJson _,
          ClassListFile.Result.Faulty _,
          ClassListFile.Result.Unreadable _ ->
          new ClassFaultText(words)
              .of(read, keeper.file().toString(), words.get("classes.notUsed"));
    };
  }

  private void show(String said) {
    getChildren().setAll(said.isEmpty() ? List.of() : parts(said));
    setVisible(!said.isEmpty());
    setManaged(!said.isEmpty());
  }
}
