package org.leukostack.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of each library's licence is shipped, and is that of the licence that is named. */
class LicenceTextsTest {

  /** What only that licence says. */
  private static final Map<String, String> MARKS =
      Map.of(
          "MIT", "Permission is hereby granted, free of charge",
          "Apache-2.0", "Apache License",
          "BSD-3-Clause", "Neither the name of",
          "OFL-1.1", "SIL OPEN FONT LICENSE",
          "CC-BY-SA-3.0", "Attribution-ShareAlike 3.0",
          "GPL-2.0 with Classpath Exception", "\"CLASSPATH\" EXCEPTION TO THE GPL");

  static Stream<String> libraries() throws IOException {
    return Files.readAllLines(Path.of("src/main/resources/org/leukostack/ui/help/libraries.txt"))
        .stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank());
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void theTextIsThatOfTheLicence(String line) throws IOException {
    String[] parts = line.split(" *\\| *", -1);
    StringBuilder text = new StringBuilder();
    for (String name : parts[4].split(" *, *")) {
      Path file = Path.of("src/licenses", name);
      text.append(
          Files.exists(file) ? Files.readString(file) : within(parts[3].split(" *, *")[0], name));
    }
    assertThat(text.toString()).contains(MARKS.get(parts[2]));
  }

  private static String within(String library, String entry) throws IOException {
    for (String jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (Path.of(jar).getFileName().toString().startsWith(library + "-")) {
        try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
          return Files.readString(files.getPath("/" + entry));
        }
      }
    }
    throw new AssertionError("no jar of " + library);
  }
}
