package org.leukostack.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** Commands of the system with which faults are made. */
final class Commands {

  private Commands() {}

  /**
   * Runs one.
   *
   * @throws TestAbortedException if it cannot be done here
   */
  static void run(String... command) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new TestAbortedException("there is no " + command[0]);
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new TestAbortedException(String.join(" ", List.of(command)) + ": " + said.strip());
    }
  }

  /** Does what it takes for another user's rights. */
  static void run(User user, String... command) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(user.prefix());
    all.addAll(List.of(command));
    run(all.toArray(String[]::new));
  }
}
