package org.leukostack.ui.classes;

import javafx.scene.control.Button;
import org.leukostack.classes.ClassListFile;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.DismissibleNotice;
import org.leukostack.ui.theme.Tips;

/** Says that the file of the class list is not used, until a list is saved or it is put away. */
public final class ClassNotice extends DismissibleNotice {

  /**
   * @param edit opens the class list
   */
  public ClassNotice(ClassKeeper keeper, Words words, Runnable edit) {
    super("class-notice", words);
    keeper.readProperty().addListener(o -> say(keeper, words, edit));
    say(keeper, words, edit);
  }

  private void say(ClassKeeper keeper, Words words, Runnable edit) {
    Button open = new Button(words.get("classes.title"));
    Tips.say(open, words.get("classes.open.tooltip"));
    open.setOnAction(e -> edit.run());
    say(saying(keeper, words), open);
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
}
