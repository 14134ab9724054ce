package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.Main;
import org.leukostack.testing.ChildJvm;
import org.leukostack.testing.Patience;

class QuietStartTest {

  @TempDir Path temp;

  /** In a process of its own: whatever writes to the screen, and however early, is seen. */
  @Test
  void startingAndOpeningSaysNothingOnTheScreen() throws Exception {
    Path slide = SmallSlide.in(temp.resolve("slide")).folder();
    Path home = temp.resolve("home");
    Path screen = temp.resolve("screen.txt");
    Path settings = home.resolve("config").resolve("settings.json");
    Process process =
        ChildJvm.of(
                List.of(
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dleukostack.home=" + home),
                Main.class,
                slide.toString())
            .redirectErrorStream(true)
            .redirectOutput(screen.toFile())
            .start();
    try {
      Patience.await(
          "the folder is open or the process has ended",
          () -> !process.isAlive() || says(settings, "slide"));
      assertThat(process.isAlive()).as("the window is open").isTrue();
      assertThat(says(settings, "slide")).as("the folder is open").isTrue();
      assertThat(process.waitFor(1, TimeUnit.SECONDS)).as("it stays open").isFalse();
    } finally {
      process.destroy();
      process.waitFor(20, TimeUnit.SECONDS);
    }
    assertThat(screen).isEmptyFile();
    assertThat(home.resolve("state")).as("the log").doesNotExist();
  }

  private static boolean says(Path file, String text) {
    try {
      return Files.exists(file) && Files.readString(file).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
