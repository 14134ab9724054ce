package org.leukostack.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Strews the granules of a kind of white cell over a cell, and the vacuoles of a monocyte. */
final class Granules {

  private final Sprite sprite;
  private final WhiteCell cell;
  private final Nucleus nucleus;
  private final RandomGenerator random;
  private final List<double[]> taken = new ArrayList<>();

  Granules(Sprite sprite, WhiteCell cell, Nucleus nucleus, RandomGenerator random) {
    this.sprite = sprite;
    this.cell = cell;
    this.nucleus = nucleus;
    this.random = random;
  }

  void strew() {
    switch (cell.kind()) {
      case NEUTROPHIL, BAND -> {
        strew(Stain.NEUTROPHIL_GRANULE, 420, 0.7, 1.5, 0.45, 0.5);
        strew(Stain.NEUTROPHIL_GRANULE, 22, 1.2, 2.0, 0.65, 1);
      }
      case EOSINOPHIL -> strew(Stain.EOSINOPHIL_GRANULE, 800, 1.7, 2.7, 0.66, 0.5);
      case BASOPHIL -> strew(Stain.BASOPHIL_GRANULE, 300, 1.4, 3.6, 0.72, -99);
      case MONOCYTE -> {
        strew(Stain.AZUROPHIL_GRANULE, 260, 0.6, 1.2, 0.28, 0);
        vacuoles(3 + random.nextInt(6));
      }
      case MYELOCYTE -> {
        strew(Stain.NEUTROPHIL_GRANULE, 300, 0.8, 1.5, 0.45, 0);
        strew(Stain.AZUROPHIL_GRANULE, 60, 1.1, 1.9, 0.7, -6);
      }
      case LYMPHOCYTE, REACTIVE_LYMPHOCYTE ->
          strew(Stain.AZUROPHIL_GRANULE, random.nextInt(9), 0.9, 1.5, 0.7, 1);
      case BLAST -> strew(Stain.AZUROPHIL_GRANULE, random.nextInt(14), 0.8, 1.4, 0.5, 1);
      case SMUDGE -> strew(Stain.AZUROPHIL_GRANULE, 10, 0.9, 1.6, 0.3, -99);
      case PLASMA_CELL -> vacuoles(2 + random.nextInt(4));
    }
  }

  /** Granules keep {@code clearance} pixels away from the nucleus; below 0 they lie over it. */
  private void strew(
      Stain stain, int count, double smallest, double largest, double amount, double clearance) {
    for (int i = 0; i < count; i++) {
      double size = random.nextDouble(smallest, largest);
      double[] place = place(size);
      double deepness = amount * random.nextDouble(0.45, 1.15);
      if (nucleus.distance(place[0], place[1]) > clearance && takeRoom(place, size)) {
        dot(place[0], place[1], size, (pixel, part) -> sprite.add(pixel, stain, deepness * part));
      }
    }
  }

  /** Granules touch, but hardly lie on each other. */
  private boolean takeRoom(double[] place, double size) {
    for (double[] other : taken) {
      double dx = place[0] - other[0];
      double dy = place[1] - other[1];
      double closest = 0.85 * (size + other[2]);
      if (dx * dx + dy * dy < closest * closest) {
        return false;
      }
    }
    taken.add(new double[] {place[0], place[1], size});
    return true;
  }

  private void vacuoles(int count) {
    for (int i = 0; i < count; i++) {
      double size = random.nextDouble(1.6, 3.4);
      double[] place = place(size + 3);
      if (nucleus.distance(place[0], place[1]) > size - 1) {
        dot(place[0], place[1], size, (pixel, part) -> sprite.bleach(pixel, 0.75 * part));
      }
    }
  }

  /** A place inside the cell, from its middle, evenly over its area. */
  private double[] place(double inset) {
    double angle = random.nextDouble(2 * StrictMath.PI);
    double dx = StrictMath.cos(angle);
    double dy = StrictMath.sin(angle);
    double reach = cell.outline().towards(dx, dy) - inset - 1;
    double away = reach * StrictMath.sqrt(random.nextDouble());
    return new double[] {away * dx, away * dy};
  }

  private interface Brush {
    void touch(int pixel, double part);
  }

  private void dot(double dx, double dy, double size, Brush brush) {
    double cx = cell.x() + dx - sprite.x;
    double cy = cell.y() + dy - sprite.y;
    int reach = (int) Math.ceil(size + 1);
    for (int y = (int) cy - reach; y <= (int) cy + reach + 1; y++) {
      for (int x = (int) cx - reach; x <= (int) cx + reach + 1; x++) {
        double away = Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy));
        double part = Curves.step(size + 0.5, size - 0.7, away);
        if (part > 0) {
          brush.touch(y * sprite.width + x, part);
        }
      }
    }
  }
}
