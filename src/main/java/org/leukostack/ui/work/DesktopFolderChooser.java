package org.leukostack.ui.work;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for folders with the desktop's own dialog. */
public final class DesktopFolderChooser implements FolderChooser {

  @Override
  public Optional<Path> choose(Window owner, String title, @Nullable Path initial) {
    DirectoryChooser dialog = new DirectoryChooser();
    dialog.setTitle(title);
    File folder = initial == null ? null : initial.toFile();
    if (folder != null && folder.isDirectory()) {
      dialog.setInitialDirectory(folder);
    }
    return Optional.ofNullable(dialog.showDialog(owner)).map(File::toPath);
  }
}
