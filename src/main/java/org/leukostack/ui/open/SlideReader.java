package org.leukostack.ui.open;

import java.nio.file.Files;
import java.nio.file.Path;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.TestFolder;

/** Reads test folders. */
@FunctionalInterface
public interface SlideReader {

  /** Reads a test folder; a file of one stands for its folder. */
  TestFolder read(Path chosen) throws InterruptedException;

  /** Reads it from its files. */
  static TestFolder readFiles(Path chosen) throws InterruptedException {
    Path parent = chosen.toAbsolutePath().getParent();
    return TestFolderReader.read(Files.isRegularFile(chosen) && parent != null ? parent : chosen);
  }
}
