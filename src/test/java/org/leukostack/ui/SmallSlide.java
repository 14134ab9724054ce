package org.leukostack.ui;

import static org.leukostack.testing.Slide.box;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.leukostack.model.PreClass;
import org.leukostack.testing.FieldOfView;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;

/**
 * A slide of four fields of five small planes; the texture of the cells is strongest in a plane
 * that is not the one the analysis names.
 */
public final class SmallSlide {

  public static final int WIDTH = 640;
  public static final int HEIGHT = 400;
  public static final int PLANES = 5;

  private static final PreClass CLASS_2 = new PreClass(2);
  private static final Map<String, byte[]> JPEGS = new ConcurrentHashMap<>();

  private SmallSlide() {}

  /** Writes the slide without a flaw. */
  public static SlideOnDisk in(Path folder) {
    return Slide.at(folder)
        .with(
            3,
            f ->
                planes(f, 3)
                    .white(box(120, 100, 120, 110))
                    .focus(1)
                    .cell(CLASS_2, box(150, 130, 40, 40))
                    .focus(3)
                    .cell(PreClass.RED_BLOOD_CELL, box(400, 200, 50, 50))
                    .focus(2)
                    .cell(new PreClass(1), box(500, 60, 30, 30))
                    .focus(2))
        .with(7, f -> planes(f, 7).cell(PreClass.RED_BLOOD_CELL, box(300, 200, 50, 50)).focus(2))
        .with(
            12,
            f ->
                planes(f, 12)
                    .white(box(430, 220, 100, 100))
                    .focus(4)
                    .cell(new PreClass(9), box(40, 40, 60, 60))
                    .focus(0))
        .with(112, f -> planes(f, 112).cell(CLASS_2, box(300, 150, 80, 70)).focus(2))
        .write();
  }

  /** Gives a field the planes that this one has. */
  public static FieldOfView planes(FieldOfView field, int painted) {
    return field.planes(PLANES, stackNumber -> shared(painted, stackNumber));
  }

  /** A plane of one of its fields. */
  public static byte[] jpeg(int field, int stackNumber) {
    return shared(field, stackNumber).clone();
  }

  private static byte[] shared(int field, int stackNumber) {
    int sharpest = (field + 1) % PLANES;
    int blur = Math.abs(stackNumber - sharpest);
    return JPEGS.computeIfAbsent(field + " " + blur, key -> paint(field, blur));
  }

  private static byte[] paint(int field, int blur) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(230, 220, 225));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.dispose();
    SplittableRandom random = new SplittableRandom(field);
    int strength = 90 / (1 + blur);
    for (int y = 30; y < HEIGHT - 30; y++) {
      for (int x = 30; x < WIDTH - 30; x++) {
        int noise = random.nextInt(-1, 2) * strength;
        image.setRGB(x, y, new Color(120 + noise, 100 + noise, 150 + noise).getRGB());
      }
    }
    return PlaneFile.jpeg(image);
  }
}
