package org.leukostack.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Debian's Python as an independent reader of what the program wrote: its scripts are resources
 * beside the test, and end with an error where something is not as it should be.
 */
public final class Python {

  private static final String COMMAND = "/usr/bin/python3";

  /** Does not load the module, which takes seconds of some. */
  private static final String FIND =
      "import sys, importlib.util; sys.exit(importlib.util.find_spec('%s') is None)";

  private static final int PATIENCE_SECONDS = 120;

  private Python() {}

  /**
   * Skips the test, and says so, where one of these modules is not there.
   *
   * @param modules as Python imports them, such as {@code PIL} and {@code tifffile}
   */
  public static void assumeHas(String... modules) throws InterruptedException {
    for (String module : modules) {
      assumeTrue(
          SystemCommand.succeeds(COMMAND, "-c", FIND.formatted(module)),
          () -> "skipped: " + COMMAND + " has no module " + module);
    }
  }

  /**
   * Runs a script of the test's package.
   *
   * @return what it printed
   * @throws AssertionError with what it said, if it failed
   */
  public static String run(Class<?> test, String script, Path... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(COMMAND, "-c", text(test, script)));
    List.of(arguments).forEach(path -> command.add(path.toString()));
    Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
    python.getOutputStream().close();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!python.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      python.destroyForcibly();
      throw new InterruptedIOException(script + " does not end");
    }
    if (python.exitValue() != 0) {
      throw new AssertionError(script + " failed: " + said);
    }
    return said;
  }

  private static String text(Class<?> test, String script) throws IOException {
    try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(script), script)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
