package org.leukostack.ui.work;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for a folder. */
@FunctionalInterface
public interface FolderChooser {

  /**
   * @param initial where to start, if it is there
   * @return nothing if the user cancelled
   */
  Optional<Path> choose(Window owner, String title, @Nullable Path initial);
}
