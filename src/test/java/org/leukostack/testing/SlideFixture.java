package org.leukostack.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.Plane;
import org.leukostack.model.TestFolder;

/** Writes a small test folder: {@code SlideFixture.in(dir).planes(152, 10).analysis("{...}")}. */
public final class SlideFixture {

  public static final int WIDTH = 64;
  public static final int HEIGHT = 48;

  private static final Map<String, byte[]> JPEGS = new HashMap<>();

  private final Path folder;

  private SlideFixture(Path folder) {
    this.folder = folder;
  }

  /** A fixture that writes into a folder, which it makes. */
  public static SlideFixture in(Path folder) {
    try {
      return new SlideFixture(Files.createDirectories(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of a plane as the instrument gives it. */
  public static String name(int imageNumber, int stackNumber) {
    return "%04d_22800_54359_%03d_%d.jpg".formatted(imageNumber, stackNumber, 20_000 + stackNumber);
  }

  /** A plane as it is read from a folder that has it. */
  static Plane plane(Path folder, int imageNumber, int stackNumber) {
    Path file = folder.resolve(name(imageNumber, stackNumber));
    return new Plane(file, imageNumber, 22_800, 54_359, stackNumber, 20_000 + stackNumber);
  }

  public SlideFixture plane(int imageNumber, int stackNumber) {
    return plane(imageNumber, stackNumber, WIDTH, HEIGHT);
  }

  public SlideFixture plane(int imageNumber, int stackNumber, int width, int height) {
    return file(name(imageNumber, stackNumber), jpeg(width, height));
  }

  /** Planes of stack numbers from 0 to count - 1. */
  public SlideFixture planes(int imageNumber, int count) {
    for (int stackNumber = 0; stackNumber < count; stackNumber++) {
      plane(imageNumber, stackNumber);
    }
    return this;
  }

  public SlideFixture analysis(String json) {
    return file(TestFolder.ANALYSIS_FILE, json);
  }

  public SlideFixture file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public SlideFixture file(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path path(String name) {
    return folder.resolve(name);
  }

  public Path planeFile(int imageNumber, int stackNumber) {
    return path(name(imageNumber, stackNumber));
  }

  public Path analysisFile() {
    return path(TestFolder.ANALYSIS_FILE);
  }

  public Path folder() {
    return folder;
  }

  public TestFolder read() throws InterruptedException {
    return TestFolderReader.read(folder);
  }

  /** A baseline JPEG with some colours in it. */
  public static synchronized byte[] jpeg(int width, int height) {
    return JPEGS.computeIfAbsent(width + " x " + height, key -> draw(width, height)).clone();
  }

  private static byte[] draw(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(230, 220, 225));
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(new Color(110, 60, 150));
    graphics.fillOval(width / 4, height / 4, width / 2, height / 2);
    graphics.dispose();
    return jpeg(image);
  }

  /** A picture as a baseline JPEG of the JDK's usual quality. */
  public static byte[] jpeg(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
