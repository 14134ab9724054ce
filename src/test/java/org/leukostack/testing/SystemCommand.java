package org.leukostack.testing;

import java.io.IOException;

/** Commands of the system that a test needs, if they are there. */
public final class SystemCommand {

  private SystemCommand() {}

  /** Runs a command and waits for its end; false if it fails, or there is none of that name. */
  public static boolean succeeds(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
