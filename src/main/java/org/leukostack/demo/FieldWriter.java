package org.leukostack.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes the planes of one field after the other; one for each thread. */
final class FieldWriter {

  private static final int RED_CELL = 0;
  private static final int PLATELET = 1;

  private final Path folder;
  private final PlanePainter painter = new PlanePainter();

  FieldWriter(Path folder) {
    this.folder = folder;
  }

  /** Writes all planes of an image (numbered from 1), and analyzes it. */
  AnalyzedField write(int image, long slideSeed) throws IOException {
    FieldScene scene = SceneBuilder.build(fieldSeed(image, slideSeed));
    painter.prepare(scene);
    List<Found> found = findCells(scene);
    String sharpestPlane = "";
    int sharpest = -1;
    for (int plane = 0; plane < Optics.PLANES; plane++) {
      BufferedImage picture = painter.take(plane);
      int measure = Sharpness.ofPlane(painter.pixels());
      String name = SmearPath.planeName(image, plane, measure);
      writePlane(folder.resolve(name), picture);
      if (measure > sharpest) {
        sharpest = measure;
        sharpestPlane = name;
      }
      for (Found cell : found) {
        cell.compare(plane, PlaneJpeg.sharpness(picture, cell.box));
      }
    }
    return new AnalyzedField(image, sharpestPlane, found.stream().map(Found::listed).toList());
  }

  /** Fields differ by more than a step of their random numbers, and so do slides. */
  private static long fieldSeed(int image, long slideSeed) {
    return new SplittableRandom(slideSeed ^ image * 0xD1B54A32D192ED03L).nextLong();
  }

  private static void writePlane(Path file, BufferedImage picture) throws IOException {
    Files.write(file, PlaneJpeg.encode(picture), StandardOpenOption.CREATE_NEW);
  }

  /** A cell to be listed, which remembers the plane where it looked sharpest. */
  private static final class Found {
    final int prediction;
    final Box box;
    int focus;
    double sharpest = -1;

    Found(int prediction, Box box) {
      this.prediction = prediction;
      this.box = box;
    }

    void compare(int plane, double sharpness) {
      if (sharpness > sharpest) {
        sharpest = sharpness;
        focus = plane;
      }
    }

    AnalyzedField.ListedCell listed() {
      return new AnalyzedField.ListedCell(prediction, box, focus);
    }
  }

  /** All white cells, and of the others the few that miLab happens to list. */
  private static List<Found> findCells(FieldScene scene) {
    List<Found> found = new ArrayList<>();
    for (WhiteCell cell : scene.whiteCells()) {
      found.add(new Found(cell.kind().prediction, cell.box()));
    }
    List<RedCell> redCells = scene.redCells().stream().filter(FieldWriter::isWhole).toList();
    int listed = 1 + (int) (scene.seed() >>> 61);
    for (int i = 0; i < listed && i < redCells.size(); i++) {
      found.add(new Found(RED_CELL, redCells.get(i * redCells.size() / listed).box()));
    }
    scene.platelets().stream()
        .filter(platelet -> platelet.strength() > 0.75)
        .map(Platelet::box)
        .filter(box -> box.width() >= 15 && box.height() >= 15)
        .limit(4)
        .forEach(box -> found.add(new Found(PLATELET, box)));
    return found;
  }

  private static boolean isWhole(RedCell cell) {
    return cell.x() > 45
        && cell.y() > 45
        && cell.x() < FieldScene.WIDTH - 45
        && cell.y() < FieldScene.HEIGHT - 45;
  }
}
