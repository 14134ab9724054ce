package org.leukostack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.TestFolder;

/** The folder of a slide that was written, to be read, and to be damaged. */
public final class SlideOnDisk {

  private final Path folder;

  private SlideOnDisk(Path folder) {
    this.folder = folder;
  }

  /** In a folder, which it makes. */
  static SlideOnDisk in(Path folder) {
    try {
      return new SlideOnDisk(Files.createDirectories(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TestFolder read() throws InterruptedException {
    return TestFolderReader.read(folder);
  }

  public Path folder() {
    return folder;
  }

  public Path path(String name) {
    return folder.resolve(name);
  }

  public Path planeFile(int imageNumber, int stackNumber) {
    return path(PlaneFile.name(imageNumber, stackNumber));
  }

  public Path analysisFile() {
    return path(TestFolder.ANALYSIS_FILE);
  }

  /** Gives a plane's file another name. */
  public SlideOnDisk rename(int imageNumber, int stackNumber, String name) {
    try {
      Files.move(planeFile(imageNumber, stackNumber), path(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts something else into the file of a plane. */
  public SlideOnDisk plane(int imageNumber, int stackNumber, byte[] bytes) {
    return file(PlaneFile.name(imageNumber, stackNumber), bytes);
  }

  public SlideOnDisk plane(int imageNumber, int stackNumber, String text) {
    return file(PlaneFile.name(imageNumber, stackNumber), text);
  }

  public SlideOnDisk analysis(String json) {
    return file(TestFolder.ANALYSIS_FILE, json);
  }

  public SlideOnDisk file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public SlideOnDisk file(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
