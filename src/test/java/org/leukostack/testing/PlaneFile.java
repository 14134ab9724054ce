package org.leukostack.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.leukostack.model.Plane;

/** The file of a plane: the name that the instrument gives it, and pictures to put into it. */
public final class PlaneFile {

  public static final int WIDTH = 64;
  public static final int HEIGHT = 48;

  private static final int STAGE_X = 22_800;
  private static final int STAGE_Y = 54_359;
  private static final Map<String, byte[]> JPEGS = new ConcurrentHashMap<>();

  private PlaneFile() {}

  public static String name(int imageNumber, int stackNumber) {
    return name(imageNumber, stackNumber, focusMeasure(stackNumber));
  }

  private static String name(int imageNumber, int stackNumber, int focusMeasure) {
    return "%04d_%d_%d_%03d_%d.jpg"
        .formatted(imageNumber, STAGE_X, STAGE_Y, stackNumber, focusMeasure);
  }

  private static int focusMeasure(int stackNumber) {
    return 20_000 + stackNumber;
  }

  /** A plane as it is read from a folder that has it. */
  static Plane plane(Path folder, int imageNumber, int stackNumber) {
    return plane(folder, imageNumber, stackNumber, focusMeasure(stackNumber));
  }

  /** One that claims the same place in the stack, and comes later by its name. */
  static Plane duplicate(Plane plane, int number) {
    Path folder = plane.file().getParent();
    int focusMeasure = plane.focusMeasure() + 10_000 * number;
    return plane(folder, plane.imageNumber(), plane.stackNumber(), focusMeasure);
  }

  /** One of another place of the smear. */
  static Plane at(Plane plane, int stageX, int stageY) {
    int imageNumber = plane.imageNumber();
    int stackNumber = plane.stackNumber();
    String name =
        "%04d_%d_%d_%03d_%d.jpg"
            .formatted(imageNumber, stageX, stageY, stackNumber, plane.focusMeasure());
    Path file = plane.file().resolveSibling(name);
    return new Plane(file, imageNumber, stageX, stageY, stackNumber, plane.focusMeasure());
  }

  private static Plane plane(Path folder, int imageNumber, int stackNumber, int focusMeasure) {
    Path file = folder.resolve(name(imageNumber, stackNumber, focusMeasure));
    return new Plane(file, imageNumber, STAGE_X, STAGE_Y, stackNumber, focusMeasure);
  }

  /** A baseline JPEG of the usual size with some colours in it. */
  public static byte[] jpeg() {
    return jpeg(WIDTH, HEIGHT);
  }

  /** A baseline JPEG with some colours in it. */
  public static byte[] jpeg(int width, int height) {
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

  /** A picture as the JDK writes it. */
  public static byte[] jpeg(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What a broken transfer leaves of a file. */
  public static byte[] half(byte[] file) {
    return Arrays.copyOf(file, file.length / 2);
  }
}
