package org.leukostack.ui.help;

import java.nio.file.Path;
import javafx.geometry.Insets;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.leukostack.home.AppLog;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.DialogSize;
import org.leukostack.ui.theme.Dialogs;
import org.leukostack.ui.theme.Wrapping;
import org.leukostack.ui.work.Background;
import org.leukostack.ui.work.FolderViewer;

/**
 * Shows folders in the desktop; where it has nothing to show them with, says where they are. Used
 * on the FX thread only.
 */
public final class FolderDisplay {

  private final Window owner;
  private final Words words;
  private final Background background;
  private final FolderViewer viewer;

  public FolderDisplay(Window owner, Words words, Background background, FolderViewer viewer) {
    this.owner = owner;
    this.words = words;
    this.background = background;
    this.viewer = viewer;
  }

  public void show(Path folder) {
    background.run(
        () -> viewer.show(folder),
        shown -> {
          if (!shown) {
            tellPlace(folder);
          }
        },
        e -> {
          AppLog.warning("The desktop could not be asked to show " + folder, e);
          tellPlace(folder);
        });
  }

  private void tellPlace(Path folder) {
    Dialog<Void> dialog = new Dialog<>();
    Dialogs.makePage(
        dialog, owner, "folder-place", words.get("folder.title"), DialogSize.TEXT, words);
    Label what = Wrapping.label(words.get("folder.what"));
    TextField place = new TextField(folder.toString());
    place.setEditable(false);
    place.setAccessibleText(words.get("folder.place"));
    VBox page = new VBox(10, what, place);
    page.setPadding(new Insets(16, 16, 4, 16));
    dialog.getDialogPane().setContent(page);
    dialog.setOnShown(
        e -> {
          place.requestFocus();
          place.selectAll();
        });
    dialog.show();
  }
}
