package org.leukostack.milab;

import java.nio.file.Path;
import org.leukostack.model.TestFolder;

/** Reads the names of the planes and the analysis of a test folder; opens no plane. */
public final class TestFolderReader {

  private TestFolderReader() {}

  /**
   * Reads as much as can be read; whatever cannot is a problem of the result, also a folder that is
   * missing.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public static TestFolder read(Path folder) throws InterruptedException {
    throw new UnsupportedOperationException();
  }
}
