package org.leukostack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example that comes with the product is what {@code leukostack demo examples/miLab_test}
 * writes.
 */
class ExampleTest {

  private static final Path EXAMPLE = Path.of("examples", "miLab_test");

  @Test
  void isWhatTheDemoWrites(@TempDir Path temp) throws Exception {
    Path again = temp.resolve("again");
    DemoSlide.write(again, 2, 1, done -> {});
    assertThat(hashes(EXAMPLE)).isEqualTo(hashes(again));
  }

  @Test
  void isSmall() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(EXAMPLE)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    assertThat(bytes).isPositive().isLessThanOrEqualTo(8_000_000);
  }

  private static Map<String, Integer> hashes(Path folder) throws IOException {
    Map<String, Integer> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        hashes.put(file.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }
}
