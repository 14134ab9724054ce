package org.leukostack.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Lays out a field: white cells first, red cells around them, platelets in between. */
final class SceneBuilder {

  private static final double LARGEST_HALF_WIDTH = 62;
  private static final double LARGEST_HALF_HEIGHT = 69;

  private final SplittableRandom random;
  private final List<WhiteCell> whiteCells = new ArrayList<>();
  private final double depth;

  private SceneBuilder(long seed) {
    random = new SplittableRandom(seed);
    depth = random.nextDouble(3.4, 4.5);
  }

  static FieldScene build(long seed) {
    SceneBuilder builder = new SceneBuilder(seed);
    builder.placeWhiteCells();
    List<RedCell> redCells = new RedCellCrowd(builder.random, builder.whiteCells).place();
    List<Platelet> platelets = builder.placePlatelets(redCells);
    return new FieldScene(
        List.copyOf(builder.whiteCells),
        redCells,
        platelets,
        builder.depth,
        builder.random.nextLong());
  }

  private void placeWhiteCells() {
    double draw = random.nextDouble();
    int count = draw < 0.66 ? 1 : draw < 0.88 ? 2 : draw < 0.97 ? 3 : 4;
    while (whiteCells.size() < count) {
      WhiteCellKind kind = WhiteCellKind.drawn(random.nextDouble());
      double radius = random.nextDouble(kind.size.smallest(), kind.size.largest());
      double[] place = placeFor(radius);
      if (isFree(place[0], place[1], radius)) {
        whiteCells.add(whiteCell(kind, place[0], place[1], radius));
      }
    }
  }

  private double[] placeFor(double radius) {
    double where = random.nextDouble();
    if (where < 0.3 && !whiteCells.isEmpty()) {
      WhiteCell neighbour = whiteCells.getLast();
      double angle = random.nextDouble(2 * StrictMath.PI);
      double away = (radius + neighbour.radius()) * random.nextDouble(1.02, 1.35);
      return new double[] {
        neighbour.x() + away * StrictMath.cos(angle), neighbour.y() + away * StrictMath.sin(angle)
      };
    }
    if (where > 0.88 && radius > 42) {
      // Cut off by an edge, but with enough left of it for miLab to call it a white cell.
      double rest = radius * random.nextDouble(0.75, 1.0);
      double across = random.nextDouble();
      return switch (random.nextInt(4)) {
        case 0 -> new double[] {rest, inner(across, FieldScene.HEIGHT)};
        case 1 -> new double[] {FieldScene.WIDTH - rest, inner(across, FieldScene.HEIGHT)};
        case 2 -> new double[] {inner(across, FieldScene.WIDTH), rest};
        default -> new double[] {inner(across, FieldScene.WIDTH), FieldScene.HEIGHT - rest};
      };
    }
    return new double[] {
      inner(random.nextDouble(), FieldScene.WIDTH), inner(random.nextDouble(), FieldScene.HEIGHT)
    };
  }

  private static double inner(double part, int length) {
    return 80 + part * (length - 160);
  }

  private boolean isFree(double x, double y, double radius) {
    double rest = 0.7 * radius;
    boolean seen =
        x > rest && y > rest && x < FieldScene.WIDTH - rest && y < FieldScene.HEIGHT - rest;
    return seen
        && whiteCells.stream().noneMatch(w -> near(x, y, w.x(), w.y(), radius + w.radius()));
  }

  private static boolean near(double x, double y, double x1, double y1, double distance) {
    return (x - x1) * (x - x1) + (y - y1) * (y - y1) < distance * distance;
  }

  private WhiteCell whiteCell(WhiteCellKind kind, double x, double y, double radius) {
    boolean round = kind == WhiteCellKind.LYMPHOCYTE || kind == WhiteCellKind.BLAST;
    double elongation = 1 + random.nextDouble(0.02, round ? 0.12 : 0.3);
    Outline outline = new Outline(radius, elongation, round ? 0.03 : 0.06, random);
    for (WhiteCell other : whiteCells) {
      double dx = other.x() - x;
      double dy = other.y() - y;
      double distance = StrictMath.sqrt(dx * dx + dy * dy);
      outline.flatten(dx, dy, distance * radius / (radius + other.radius()));
    }
    outline.flatten(1, 0, LARGEST_HALF_WIDTH);
    outline.flatten(-1, 0, LARGEST_HALF_WIDTH);
    outline.flatten(0, 1, LARGEST_HALF_HEIGHT);
    outline.flatten(0, -1, LARGEST_HALF_HEIGHT);
    outline.smooth(4);
    // Close to one plane, so that no two planes are equally sharp.
    double plane = Math.rint(depth + 1.1 + random.nextDouble(-1.9, 1.9));
    double cellDepth = Curves.clamp(plane, 3, 7) + random.nextDouble(-0.2, 0.2);
    return new WhiteCell(kind, x, y, radius, outline, cellDepth, random.nextLong());
  }

  private List<Platelet> placePlatelets(List<RedCell> redCells) {
    List<Platelet> platelets = new ArrayList<>();
    int count = random.nextInt(9, 26);
    for (int attempt = 0; attempt < 4000 && platelets.size() < count; attempt++) {
      double radius = random.nextDouble(6.5, 12.5);
      double x = random.nextDouble(FieldScene.WIDTH);
      double y = random.nextDouble(FieldScene.HEIGHT);
      boolean free =
          redCells.stream().noneMatch(r -> near(x, y, r.x(), r.y(), 25 + radius))
              && whiteCells.stream().noneMatch(w -> near(x, y, w.x(), w.y(), w.radius() + radius));
      if (free || attempt % 160 == 0) {
        Outline outline = new Outline(radius, 1 + random.nextDouble(0.4), 0.12, random);
        double strength = random.nextDouble(0.45, 1.15);
        double plateletDepth = depth + random.nextDouble(-0.6, 1.6);
        platelets.add(new Platelet(x, y, outline, strength, plateletDepth, random.nextLong()));
      }
    }
    return List.copyOf(platelets);
  }
}
