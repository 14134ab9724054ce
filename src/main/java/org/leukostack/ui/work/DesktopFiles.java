package org.leukostack.ui.work;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks with the dialogs of the desktop. */
public final class DesktopFiles implements FileAsker {

  @Override
  public Optional<Path> open(Window owner, String title, String extension) {
    return Optional.ofNullable(chooser(title, extension).showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> save(Window owner, String title, String name) {
    FileChooser chooser = chooser(title, name.substring(name.lastIndexOf('.') + 1));
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  private static FileChooser chooser(String title, String extension) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(extension.toUpperCase(Locale.ROOT), "*." + extension));
    return chooser;
  }
}
