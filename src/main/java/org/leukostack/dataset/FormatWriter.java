package org.leukostack.dataset;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes a data set in one format: a pure function of the data set, so that the same one has the
 * same bytes wherever, whenever and in whatever language it is written.
 */
@FunctionalInterface
public interface FormatWriter {

  /**
   * Writes all files of the format.
   *
   * @param into the folder of the format: it is there, empty, and nobody else's
   * @throws IOException if they cannot be written
   * @throws InterruptedException if the thread is interrupted
   */
  void write(DataSet set, Path into) throws IOException, InterruptedException;
}
