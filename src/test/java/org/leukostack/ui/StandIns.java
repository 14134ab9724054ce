package org.leukostack.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.stage.Window;
import org.leukostack.ui.work.Desktop;
import org.leukostack.ui.work.FileAsker;

/** Stand-ins for the person who is asked for folders and files, and for the desktop. */
final class StandIns implements FileAsker {

  /** What the person answers when asked for a folder. */
  volatile Optional<Path> folder = Optional.empty();

  /** What the person answers when asked for a file, to read or to write. */
  volatile Optional<Path> file = Optional.empty();

  /** The folders that the desktop was asked to show. */
  final List<Path> shown = new CopyOnWriteArrayList<>();

  /** Whether the desktop can show folders. */
  volatile boolean ableToShow = true;

  Desktop desktop() {
    return new Desktop((owner, title, initial) -> folder, this, this::show);
  }

  @Override
  public Optional<Path> open(Window owner, String title, String extension) {
    return file;
  }

  @Override
  public Optional<Path> save(Window owner, String title, String name) {
    return file;
  }

  private boolean show(Path folder) {
    shown.add(folder);
    return ableToShow;
  }
}
