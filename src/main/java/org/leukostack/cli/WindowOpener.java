package org.leukostack.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.ReadingTerms;

/** Opens the window; the command line does not know how. */
@FunctionalInterface
public interface WindowOpener {

  /**
   * Opens the window and waits until it is closed.
   *
   * @param folder the test folder to open, if the user named one
   * @param reading that is opened of each slide; null to go on with what was read last
   * @return the exit status
   */
  int open(@Nullable Path folder, @Nullable ReadingTerms reading);
}
