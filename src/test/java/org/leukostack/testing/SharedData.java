package org.leukostack.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real data that are no part of the project: {@code ../shared}, or what the system property {@code
 * leukostack.shared} says.
 */
public final class SharedData {

  private SharedData() {}

  /** A file or folder of the real data; skips the test, and says so, where it is not there. */
  public static Path path(String relative) {
    Path path = Path.of(System.getProperty("leukostack.shared", "../shared")).resolve(relative);
    assumeTrue(Files.exists(path), () -> "Not tested with real data: there is no " + path);
    return path;
  }
}
