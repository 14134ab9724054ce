package org.leukostack.ui.classes;

import javafx.scene.control.Button;
import org.leukostack.classes.ClassListFile;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.theme.DismissibleNotice;
import org.leukostack.ui.theme.Tips;

/**
 * Says that the file of the class list is not used, or is used otherwise than it says, until a list
 * is saved or it is put away.
 */
public final class ClassNotice extends DismissibleNotice {

  /**
   * @param edit opens the class list
   */
  public ClassNotice(ClassKeeper keeper, Words words, ClassNames names, Runnable edit) {
    super("class-notice", words);
    keeper.readProperty().addListener(o -> say(keeper, words, names, edit));
    say(keeper, words, names, edit);
  }

  private void say(ClassKeeper keeper, Words words, ClassNames names, Runnable edit) {
    Button open = new Button(words.get("classes.title"));
    Tips.say(open, words.get("classes.open.tooltip"));
    open.setOnAction(e -> edit.run());
    say(saying(keeper, words, names), open);
  }

  private static String saying(ClassKeeper keeper, Words words, ClassNames names) {
    ClassListFile.Result read = keeper.readProperty().get();
    return switch (read) {
      case null -> "";
      case ClassListFile.Result.Missing _ -> "";
      case ClassListFile.Result.Read _,
          ClassListFile.Result.NotJson _,
          ClassListFile.Result.Faulty _,
          ClassListFile.Result.Unreadable _ ->
          new ClassFaultText(names)
              .of(read, keeper.file().toString(), words.get("classes.notUsed"));
    };
  }
}
