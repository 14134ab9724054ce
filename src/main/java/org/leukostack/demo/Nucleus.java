package org.leukostack.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The nucleus of a white cell: lobes that grow together, and chromatin in clumps of a size and
 * contrast that belong to the kind. Coordinates are pixels from the middle of the cell.
 */
final class Nucleus {

  private record Lobe(double x, double y, double a, double b, double cos, double sin) {
    /** Distance to the outline, about; negative inside. */
    double distance(double px, double py) {
      double u = ((px - x) * cos + (py - y) * sin) / a;
      double v = ((py - y) * cos - (px - x) * sin) / b;
      return (Math.sqrt(u * u + v * v) - 1) * Math.min(a, b);
    }
  }

  private final List<Lobe> lobes = new ArrayList<>();
  private final Texture texture;
  private double softness = 4;
  private double ragged = 2.4;
  private double edge = 1.3;
  private double amount = 1;
  private double clumps = 7;
  private double contrast = 0.48;
  private int nucleoli;

  /** The nucleus of a cell of the given kind and radius. */
  Nucleus(WhiteCellKind kind, double radius, RandomGenerator random) {
    texture = new Texture(random.nextLong());
    double axis = random.nextDouble(2 * StrictMath.PI);
    switch (kind) {
      case NEUTROPHIL -> segmented(radius, 3 + (int) (2.4 * random.nextDouble()), axis, random);
      case EOSINOPHIL -> twoLobes(radius, axis, 0.40, random);
      case BASOPHIL -> {
        twoLobes(radius, axis, 0.46, random);
        amount = 0.72;
        softness = 12;
        edge = 3;
      }
      case BAND -> curved(radius, axis, 3.4, 0.56, 0.215, 0.02, random);
      case MONOCYTE -> {
        curved(radius, axis, 2.1, 0.36, 0.37, 0.05, random);
        texture(0.80, 8, 0.55);
      }
      case MYELOCYTE -> {
        oval(radius, axis, 0.66, 0.24, random);
        texture(0.84, 6, 0.38);
      }
      case LYMPHOCYTE -> {
        oval(radius, axis, 0.83, 0.07, random);
        texture(1.04, 10, 0.34);
      }
      case REACTIVE_LYMPHOCYTE -> {
        oval(radius, axis, 0.66, 0.20, random);
        texture(0.86, 8, 0.45);
        nucleoli = 1;
      }
      case BLAST -> {
        oval(radius, axis, 0.84, 0.08, random);
        texture(0.76, 3.6, 0.26);
        nucleoli = 2 + random.nextInt(2);
      }
      case SMUDGE -> {
        oval(radius, axis, 0.80, 0.06, random);
        texture(0.56, 13, 0.75);
        ragged = 17;
        edge = 6;
      }
      case PLASMA_CELL -> {
        oval(radius, axis, 0.52, 0.34, random);
        texture(1.06, 7, 0.55);
      }
    }
  }

  private void texture(double amount, double clumps, double contrast) {
    this.amount = amount;
    this.clumps = clumps;
    this.contrast = contrast;
  }

  /** Lobes on an arc, each with its own rotation, with thin bridges between them. */
  private void segmented(double radius, int count, double axis, RandomGenerator random) {
    softness = 2.5;
    double span = Math.min(4.4, 0.9 + 0.9 * count * random.nextDouble(0.75, 1.1));
    double lastX = 0;
    double lastY = 0;
    for (int i = 0; i < count; i++) {
      double angle =
          axis + span * ((double) i / (count - 1) - 0.5) + random.nextDouble(-0.12, 0.12);
      double away = radius * random.nextDouble(0.40, 0.60);
      double x = away * StrictMath.cos(angle);
      double y = away * StrictMath.sin(angle);
      double a = radius * random.nextDouble(0.30, 0.41) * (count > 4 ? 0.82 : 1);
      double b = a * random.nextDouble(0.58, 0.80);
      add(x, y, a, b, angle + StrictMath.PI / 2 + random.nextDouble(-0.9, 0.9));
      if (i > 0) {
        bridge(lastX, lastY, x, y, radius * random.nextDouble(0.05, 0.11));
      }
      lastX = x;
      lastY = y;
    }
  }

  private void bridge(double x0, double y0, double x1, double y1, double thickness) {
    double length = StrictMath.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
    double angle = StrictMath.atan2(y1 - y0, x1 - x0);
    add((x0 + x1) / 2, (y0 + y1) / 2, length / 2, thickness, angle);
  }

  private void twoLobes(double radius, double axis, double size, RandomGenerator random) {
    double gap = random.nextDouble(0.36, 0.44) * radius;
    double aside = random.nextDouble(0.18, 0.32) * radius;
    double c = StrictMath.cos(axis);
    double s = StrictMath.sin(axis);
    for (int side = -1; side <= 1; side += 2) {
      double x = side * gap * c - aside * s;
      double y = side * gap * s + aside * c;
      double a = radius * size * random.nextDouble(0.9, 1.08);
      add(x, y, a, a * random.nextDouble(0.78, 0.95), axis + 1.57 + random.nextDouble(-0.5, 0.5));
    }
    bridge(
        -gap * c - aside * s,
        -gap * s + aside * c,
        gap * c - aside * s,
        gap * s + aside * c,
        radius * random.nextDouble(0.08, 0.18));
  }

  /** A band, a horseshoe or a kidney: many discs along an arc. */
  private void curved(
      double radius,
      double axis,
      double span,
      double away,
      double size,
      double waist,
      RandomGenerator random) {
    int discs = 11;
    double phase = random.nextDouble(6);
    for (int i = 0; i < discs; i++) {
      double along = (double) i / (discs - 1) - 0.5;
      double angle = axis + span * along;
      double swell = size + waist * StrictMath.cos(12 * along + phase) + 0.06 * Math.abs(along);
      double a = radius * swell * random.nextDouble(0.96, 1.04);
      double reach = radius * away;
      add(reach * StrictMath.cos(angle), reach * StrictMath.sin(angle), a, a, 0);
    }
  }

  private void oval(double radius, double axis, double size, double aside, RandomGenerator random) {
    double a = radius * size * random.nextDouble(0.97, 1.03);
    double x = radius * aside * StrictMath.cos(axis);
    double y = radius * aside * StrictMath.sin(axis);
    add(x, y, a, a * random.nextDouble(0.86, 0.98), axis + 1.2);
  }

  private void add(double x, double y, double a, double b, double angle) {
    lobes.add(new Lobe(x, y, a, b, StrictMath.cos(angle), StrictMath.sin(angle)));
  }

  /** Distance to the outline of the whole nucleus, in pixels, about; negative inside. */
  double distance(double x, double y) {
    double wx = x + ragged * (texture.at(x, y, 9) - 0.5);
    double wy = y + ragged * (texture.at(x + 200, y, 9) - 0.5);
    double distance = 1e6;
    for (Lobe lobe : lobes) {
      distance = Curves.softMin(distance, lobe.distance(wx, wy), softness);
    }
    return distance;
  }

  /** Amount of chromatin at a place {@code distance} from the outline. */
  double chromatin(double x, double y, double distance) {
    double soft = edge * (0.6 + 1.4 * texture.at(x, y + 77, 11));
    double covered = Curves.step(soft, -soft, distance);
    if (covered == 0) {
      return 0;
    }
    double folded = texture.rough(x + 9 * texture.at(x, y, 14), y + 60, clumps);
    double clump = Curves.step(0.28, 0.72, folded);
    double grain = texture.at(x + 11, y + 400, 2.3);
    double rim = 0.10 * Curves.bell(distance + 2, 2.2);
    double light = 0;
    for (int i = 0; i < nucleoli; i++) {
      Lobe home = lobes.getFirst();
      double nx = home.x + 0.42 * home.a * StrictMath.cos(2.4 * i + amount * 50);
      double ny = home.y + 0.42 * home.b * StrictMath.sin(2.4 * i + amount * 50);
      double away = Math.sqrt((x - nx) * (x - nx) + (y - ny) * (y - ny));
      light = Math.max(light, Curves.step(6.5, 3.5, away));
    }
    double dome = 0.86 + 0.14 * Curves.step(0, -9, distance);
    double texture = 1 - contrast + contrast * (1.25 * clump + 0.45 * grain) + rim;
    return amount * covered * dome * texture * (1 - 0.32 * light);
  }
}
