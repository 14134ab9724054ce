package org.leukostack.ui.open;

import java.nio.file.Path;
import org.leukostack.model.TestFolder;

/** Reads test folders. */
@FunctionalInterface
public interface SlideReader {

  /** Reads a test folder; a file of one stands for its folder. */
  TestFolder read(Path chosen) throws InterruptedException;
}
