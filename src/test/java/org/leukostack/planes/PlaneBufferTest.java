package org.leukostack.planes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file after the other, in the same memory. */
class PlaneBufferTest {

  @TempDir Path dir;
  private final PlaneBuffer buffer = new PlaneBuffer();

  private Path file(int length) throws IOException {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return Files.write(dir.resolve(length + ".jpg"), bytes);
  }

  private void assertHolds(Path file) throws IOException {
    byte[] expected = Files.readAllBytes(file);
    assertThat(buffer.exact()).isEqualTo(expected);
    byte[] padded = buffer.padded();
    assertThat(padded.length).isGreaterThanOrEqualTo(expected.length);
    assertThat(padded).isEqualTo(Arrays.copyOf(expected, padded.length));
  }

  @Test
  void nothingOfALongerFileIsLeft() throws Exception {
    for (int length : new int[] {300_000, 1000, 0, 200_000, 5_000_000, 700}) {
      Path file = file(length);
      buffer.read(file);
      assertHolds(file);
    }
  }

  @Test
  void nothingIsLeftOfAFileBeforeOneThatCannotBeRead() throws Exception {
    buffer.read(file(300_000));
    assertThatIOException().isThrownBy(() -> buffer.read(dir.resolve("missing.jpg")));
    assertThatIOException().isThrownBy(() -> buffer.read(dir));
    buffer.read(file(1000));
    assertHolds(dir.resolve("1000.jpg"));
  }

  @Test
  void onlyTheMemoryOfLargeFilesIsGivenBack() throws Exception {
    buffer.read(file(300_000));
    buffer.release();
    assertHolds(dir.resolve("300000.jpg"));
    buffer.read(file(5_000_000));
    buffer.release();
    assertThat(buffer.padded()).isEmpty();
    buffer.read(file(1000));
    assertHolds(dir.resolve("1000.jpg"));
  }
}
