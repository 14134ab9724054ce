package org.leukostack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the window in a process of its own: nothing has warmed it up, and it needs no display.
 */
final class ScreenProcess {

  private static final String SCREEN = "org.leukostack.ui.ScreenBenchmark";
  private static final String GALLERY = "org.leukostack.ui.GalleryBenchmark";
  private static final Path ONE_CORE = Path.of("/usr/bin/taskset");

  private final Path folder;

  /**
   * @param folder for settings and log of the measured window
   */
  ScreenProcess(Path folder) {
    this.folder = folder;
  }

  void run(Path slide) throws IOException, InterruptedException {
    start(List.of(), SCREEN, slide);
  }

  /** On one core, where that can be said. */
  void runGallery(Path slide) throws IOException, InterruptedException {
    boolean known = Files.isExecutable(ONE_CORE);
    start(known ? List.of(ONE_CORE.toString(), "-c", "0") : List.of(), GALLERY, slide);
  }

  private void start(List<String> under, String mainClass, Path slide)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(under);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-Duser.language=en",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "-Dleukostack.home=" + folder.resolve("home"),
            "--enable-native-access=ALL-UNNAMED",
            "-classpath",
            System.getProperty("java.class.path"),
            mainClass,
            slide.toString()));
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException("The window's benchmarks ended with status " + status);
    }
  }
}
