package org.leukostack.ui.work;

import java.nio.file.Path;

/** Shows a folder in the desktop's own way. */
@FunctionalInterface
public interface FolderViewer {

  /**
   * Shows a folder; not for the FX thread.
   *
   * @return whether the desktop has something that shows folders, as far as it tells
   */
  boolean show(Path folder) throws InterruptedException;
}
