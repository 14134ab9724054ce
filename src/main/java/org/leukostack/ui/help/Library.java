package org.leukostack.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A third-party library that the product is shipped with.
 *
 * @param name what it is called; one that is inside of another library names that one
 * @param version of the library that it comes with
 * @param licence as SPDX names it
 * @param jars the names of its jars without their version
 */
record Library(String name, String version, String licence, List<String> jars) {

  /**
   * All of them, by name. Reads a file.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  static List<Library> all() {
    try (InputStream file =
        Objects.requireNonNull(Library.class.getResourceAsStream("libraries.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(Library::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Library of(String line) {
    String[] parts = line.split(" *\\| *", -1);
    return new Library(parts[0], parts[1], parts[2], List.of(parts[3].strip().split(" *, *", -1)));
  }
}
