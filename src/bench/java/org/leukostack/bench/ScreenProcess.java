package org.leukostack.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures the window in a process of its own: nothing has warmed it up, and it needs no display.
 */
final class ScreenProcess {

  private static final String MAIN_CLASS = "org.leukostack.ui.ScreenBenchmark";

  private final Path folder;

  /**
   * @param folder for settings and log of the measured window
   */
  ScreenProcess(Path folder) {
    this.folder = folder;
  }

  void run(Path slide) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "-Dleukostack.home=" + folder.resolve("home"),
            "--enable-native-access=ALL-UNNAMED",
            "-classpath",
            System.getProperty("java.class.path"),
            MAIN_CLASS,
            slide.toString());
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException("The window's benchmarks ended with status " + status);
    }
  }
}
