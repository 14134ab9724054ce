package org.leukostack.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.leukostack.testing.SlideFixture;

/**
 * A slide of four fields of five small planes; the texture of the cells is strongest in a plane
 * that is not the one the analysis names.
 */
public final class SmallSlide {

  public static final int WIDTH = 640;
  public static final int HEIGHT = 400;
  public static final int PLANES = 5;
  static final int[] FIELDS = {3, 7, 12, 112};

  static final String ANALYSIS =
      """
      {
       "2": {"img_name": "0003_22800_54359_002_20002.jpg", "cell_prediction": {
         "0": {"prediction": 5, "location": [120, 100, 120, 110], "focus": 1},
         "1": {"prediction": 2, "location": [150, 130, 40, 40], "focus": 3},
         "2": {"prediction": 0, "location": [400, 200, 50, 50], "focus": 2},
         "3": {"prediction": 1, "location": [500, 60, 30, 30], "focus": 2}}},
       "6": {"img_name": "0007_22800_54359_002_20002.jpg", "cell_prediction": {
         "0": {"prediction": 0, "location": [300, 200, 50, 50], "focus": 2}}},
       "11": {"img_name": "0012_22800_54359_002_20002.jpg", "cell_prediction": {
         "0": {"prediction": 5, "location": [430, 220, 100, 100], "focus": 4},
         "1": {"prediction": 9, "location": [40, 40, 60, 60], "focus": 0}}},
       "111": {"img_name": "0112_22800_54359_002_20002.jpg", "cell_prediction": {
         "0": {"prediction": 2, "location": [300, 150, 80, 70], "focus": 2}}}
      }
      """;

  private static final Map<String, byte[]> JPEGS = new ConcurrentHashMap<>();

  private SmallSlide() {}

  /** Writes the slide without a flaw. */
  public static SlideFixture in(Path folder) {
    SlideFixture slide = SlideFixture.in(folder).analysis(ANALYSIS);
    for (int field : FIELDS) {
      planes(slide, field);
    }
    return slide;
  }

  /** Adds all planes of a field. */
  static void planes(SlideFixture slide, int field) {
    for (int k = 0; k < PLANES; k++) {
      slide.file(SlideFixture.name(field, k), jpeg(field, k));
    }
  }

  public static byte[] jpeg(int field, int stackNumber) {
    int sharpest = (field + 1) % PLANES;
    int blur = Math.abs(stackNumber - sharpest);
    return JPEGS.computeIfAbsent(field + " " + blur, key -> paint(field, blur)).clone();
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
    return SlideFixture.jpeg(image);
  }
}
