package org.leukostack.faults;

import static org.leukostack.testing.Slide.box;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.leukostack.model.PreClass;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;

/**
 * A sound slide, and its exports as a run without any fault makes them.
 *
 * @param folder of the slide; its files are shared and never changed
 * @param fields how many fields of view it has, from 1
 * @param exported what an export of it is
 * @param before the export that is replaced: of another crop size
 */
record Specimen(Path folder, int fields, Path exported, Path before) {

  static final int CROP_SIZE = 24;
  static final int OLD_CROP_SIZE = 16;

  /** White cells of each field. */
  static final int CELLS = 2;

  static final int PLANES = 3;

  private static final int LONG_FIELDS = 150;
  private static final int LONG_WIDTH = 1920;
  private static final int LONG_HEIGHT = 1200;

  /** Few small planes: an export takes no time beyond the start of the program. */
  static Path writeSmall(Path folder) {
    return write(folder, 3, (field, plane) -> jpeg(field, plane));
  }

  /** So many planes of the imager's size that one can meddle with an export. */
  static Path writeLong(Path folder) {
    List<byte[]> planes = new ArrayList<>();
    for (int k = 0; k < PLANES; k++) {
      planes.add(picture(1, k, LONG_WIDTH, LONG_HEIGHT));
    }
    return write(folder, LONG_FIELDS, (field, plane) -> planes.get(plane));
  }

  static int fieldsOfLong() {
    return LONG_FIELDS;
  }

  private interface Planes {
    byte[] of(int field, int plane);
  }

  private static Path write(Path folder, int fields, Planes planes) {
    Slide slide = Slide.at(folder);
    for (int image = 1; image <= fields; image++) {
      int field = image;
      slide.with(
          image,
          f ->
              f.planes(PLANES, k -> planes.of(field, k))
                  .cell(new PreClass(4), box(10, 9, 12, 14))
                  .focus(1)
                  .cell(new PreClass(5), box(36, 20, 16, 12))
                  .focus(2)
                  .cell(PreClass.RED_BLOOD_CELL, box(2, 2, 8, 8))
                  .focus(0));
    }
    SlideOnDisk written = slide.write();
    return written.folder();
  }

  /** A plane of the small slide: no two are alike. */
  static byte[] jpeg(int field, int plane) {
    return picture(field, plane, PlaneFile.WIDTH, PlaneFile.HEIGHT);
  }

  private static byte[] picture(int field, int plane, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(230 - 9 * field % 200, 220, 200 + 5 * plane));
    graphics.fillRect(0, 0, width, height);
    for (int i = 0; i < 40; i++) {
      graphics.setColor(new Color(60 + 4 * i, 40 + 40 * plane, 150 - 20 * field % 100));
      int x = (i * 37 + field * 11) % width;
      int y = (i * 23 + plane * 7) % height;
      graphics.fillOval(x, y, 3 + width / 16, 3 + height / 16);
    }
    graphics.dispose();
    return PlaneFile.jpeg(image);
  }

  /** What an export of it is, byte for byte. */
  Snapshot whole() {
    return Snapshot.of(exported);
  }

  /** The export that is there before. */
  Snapshot old() {
    return Snapshot.of(before);
  }

  /** The pictures of an export without some fields: the others have the same, by new numbers. */
  Map<String, String> picturesOf(IntPredicate isExported) {
    Map<String, String> all = whole().entries();
    Map<String, String> kept = new TreeMap<>();
    int next = 0;
    for (int crop = 0; crop < fields * CELLS; crop++) {
      if (isExported.test(1 + crop / CELLS)) {
        kept.put("annotation/" + next + ".jpg", all.get("annotation/" + crop + ".jpg"));
        for (int k = 0; k < PLANES; k++) {
          kept.put(next + "_" + k + ".jpg", all.get(crop + "_" + k + ".jpg"));
        }
        next++;
      }
    }
    return kept;
  }

  /** A copy of the slide, to be damaged. */
  SlideOnDisk copyTo(Path target) throws IOException {
    SlideOnDisk copy = Slide.at(target).withoutAnalysis().write();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
    return copy;
  }
}
