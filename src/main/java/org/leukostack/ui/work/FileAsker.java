package org.leukostack.ui.work;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks for a file. */
public interface FileAsker {

  /**
   * A file that is there; nothing if the user cancelled.
   *
   * @param extension how its name ends, without the dot
   */
  Optional<Path> open(Window owner, String title, String extension);

  /**
   * A file to write, which may be there: whether it may be replaced was asked then. Nothing if the
   * user cancelled.
   *
   * @param name the one to begin with; how it ends says what kind of file it is
   */
  Optional<Path> save(Window owner, String title, String name);
}
