package org.leukostack.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.files.IoFault.Kind;

class SmallFileTest {

  @TempDir Path dir;

  private static void assertRefused(Path file, Kind kind) {
    assertThatIOException()
        .isThrownBy(() -> SmallFile.read(file))
        .satisfies(
            e -> {
              assertThat(((RefusedFileException) e).kind()).isEqualTo(kind);
              assertThat(((RefusedFileException) e).getFile()).isEqualTo(file.toString());
            });
  }

  @Test
  void readsAFileAndWhatALinkLeadsTo() throws Exception {
    Path file = Files.writeString(dir.resolve("a"), "content");
    assertThat(SmallFile.read(file)).asString().isEqualTo("content");
    assertThat(SmallFile.read(link("b", file))).asString().isEqualTo("content");
  }

  @Test
  void onlyNothingIsNoFile() {
    assertThatIOException()
        .isThrownBy(() -> SmallFile.read(dir.resolve("a")))
        .isInstanceOf(NoSuchFileException.class);
    assertRefused(link("b", dir.resolve("a")), Kind.DANGLING_LINK);
  }

  @Test
  void refusesAFolder() {
    assertRefused(dir, Kind.IS_A_FOLDER);
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void refusesWhatNeverEnds() throws Exception {
    Path pipe = dir.resolve("pipe");
    assumeTrue(makePipe(pipe), "this system has no named pipes");
    assertRefused(pipe, Kind.NOT_REGULAR);
  }

  @Test
  void refusesWhatIsTooLarge() throws Exception {
    Path file = dir.resolve("large");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength((64L << 20) + 1);
    }
    assertRefused(file, Kind.TOO_LARGE);
  }

  private Path link(String name, Path target) {
    try {
      return Files.createSymbolicLink(dir.resolve(name), target);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "this system makes no links");
      throw new AssertionError(e);
    }
  }

  private static boolean makePipe(Path pipe) throws InterruptedException {
    try {
      Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
      return made.waitFor(20, TimeUnit.SECONDS) && made.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
