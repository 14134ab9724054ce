package org.leukostack.ui.help;

import java.nio.file.Path;
import javafx.geometry.Insets;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.DialogSize;
import org.leukostack.ui.theme.Dialogs;
import org.leukostack.ui.theme.Wrapping;

/** Says where the log is, and opens its folder. */
final class LogDialog extends Dialog<Void> {

  LogDialog(Window owner, Words words, Path log, Runnable openFolder) {
    Dialogs.makePage(this, owner, "log", words.get("log.title"), DialogSize.TEXT, words);
    Dialogs.addAction(this, words.get("log.openFolder"), button -> openFolder.run());
    Label what = Wrapping.label(words.get("log.what"));
    TextField place = new TextField(log.toString());
    place.setId("log-place");
    place.setEditable(false);
    place.setAccessibleText(words.get("log.place"));
    VBox page = new VBox(10, what, place);
    page.setPadding(new Insets(16, 16, 4, 16));
    getDialogPane().setContent(page);
  }
}
