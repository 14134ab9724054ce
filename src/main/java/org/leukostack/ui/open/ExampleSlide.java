package org.leukostack.ui.open;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.leukostack.demo.DemoSlide;
import org.leukostack.model.Progress;
import org.leukostack.model.TestFolder;

/**
 * A synthetic slide to try the program on, in the user's data folder. It is painted when it is
 * first asked for: the program needs no network for it, and carries no pictures.
 */
public final class ExampleSlide {

  private static final int FIELDS = 6;
  private static final long SEED = 1;
  private static final String NAME = "example";

  private final Path userData;
  private final int fields;

  /**
   * @param userData the user's data folder, which need not be there
   */
  public ExampleSlide(Path userData) {
    this(userData, FIELDS);
  }

  ExampleSlide(Path userData, int fields) {
    this.userData = userData;
    this.fields = fields;
  }

  public Path folder() {
    return userData.resolve(NAME);
  }

  /** What is to be done until it is painted. */
  Progress toPaint() {
    return new Progress(0, fields);
  }

  /**
   * Paints it, unless it is there. It is at its place only when all of it is painted.
   *
   * @param told how far it is, by the threads that paint
   * @throws IOException if it cannot be written; nothing is left of it then
   * @throws InterruptedException if the thread is interrupted, likewise
   */
  void paint(Consumer<Progress> told) throws IOException, InterruptedException {
    if (isPainted()) {
      return;
    }
    Files.createDirectories(userData);
    Path part = Files.createTempDirectory(userData, "." + NAME + "-");
    try {
      DemoSlide.write(part, fields, SEED, done -> told.accept(new Progress(done, fields)));
      Files.move(part, folder());
    } catch (IOException e) {
      if (!isPainted()) { // else another window was faster
        throw e;
      }
    } finally {
      delete(part);
    }
  }

  private boolean isPainted() {
    return Files.isRegularFile(folder().resolve(TestFolder.ANALYSIS_FILE));
  }

  private static void delete(Path flat) throws IOException {
    if (Files.isDirectory(flat)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(flat)) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
      Files.delete(flat);
    }
  }
}
