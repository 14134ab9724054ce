package org.leukostack.ui.work;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks with the dialogs of the desktop. */
public final class DesktopFiles implements FileAsker {

  @Override
  public Optional<Path> open(Window owner, String title) {
    return Optional.ofNullable(chooser(title).showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> save(Window owner, String title, String name) {
    FileChooser chooser = chooser(title);
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  private static FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
    return chooser;
  }
}
