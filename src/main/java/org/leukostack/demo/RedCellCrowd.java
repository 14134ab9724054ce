package org.leukostack.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The red cells of a field. They are thrown one by one, half of them to the side of one that lies
 * already, as a smear clumps; neighbours press each other flat, a few lie on top of each other.
 */
final class RedCellCrowd {

  /** How far beyond the picture cells are placed, to be cut off by its edge. */
  private static final int BEYOND = 34;

  private static final int ATTEMPTS = 9000;

  /** Side of a bin in the search for neighbours; no two red cells further apart touch. */
  private static final int BIN = 72;

  private static final int BINS_X = (FieldScene.WIDTH + 2 * BEYOND) / BIN + 1;
  private static final int BINS_Y = (FieldScene.HEIGHT + 2 * BEYOND) / BIN + 1;

  private record Seat(double x, double y, double radius) {}

  private final SplittableRandom random;
  private final List<WhiteCell> whiteCells;
  private final List<Seat> seats = new ArrayList<>();
  private final List<List<Seat>> bins = new ArrayList<>();
  private final Texture density;
  private final double thinning;
  private final double meanRadius;
  private final double crenation;
  private final double dryness;

  RedCellCrowd(SplittableRandom random, List<WhiteCell> whiteCells) {
    this.random = random;
    this.whiteCells = whiteCells;
    density = new Texture(random.nextLong());
    thinning = random.nextDouble(0.20, 0.42);
    meanRadius = random.nextDouble(28.2, 29.8);
    crenation = random.nextDouble(0.45, 1.1);
    dryness = random.nextDouble(0.4, 1.0);
    for (int i = 0; i < BINS_X * BINS_Y; i++) {
      bins.add(new ArrayList<>());
    }
  }

  List<RedCell> place() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Seat seat = nextSeat();
      if (isInReach(seat) && !isThin(seat) && !isOnWhiteCell(seat) && hasRoom(seat)) {
        seats.add(seat);
        bin(seat.x, seat.y).add(seat);
      }
    }
    return seats.stream().map(this::redCell).toList();
  }

  private Seat nextSeat() {
    double spread = random.nextDouble(-1, 1) + random.nextDouble(-1, 1);
    double radius = meanRadius + 2.3 * spread;
    if (seats.isEmpty() || random.nextDouble() < 0.25) {
      double x = random.nextDouble(-BEYOND, FieldScene.WIDTH + BEYOND);
      double y = random.nextDouble(-BEYOND, FieldScene.HEIGHT + BEYOND);
      return new Seat(x, y, radius);
    }
    Seat neighbour = seats.get(random.nextInt(seats.size()));
    double angle = random.nextDouble(2 * StrictMath.PI);
    double away = radius + neighbour.radius + random.nextDouble(-3, 9);
    double x = neighbour.x + away * StrictMath.cos(angle);
    double y = neighbour.y + away * StrictMath.sin(angle);
    return new Seat(x, y, radius);
  }

  private static boolean isInReach(Seat seat) {
    return seat.x >= -BEYOND
        && seat.y >= -BEYOND
        && seat.x < FieldScene.WIDTH + BEYOND
        && seat.y < FieldScene.HEIGHT + BEYOND;
  }

  private boolean isThin(Seat seat) {
    double thick = density.rough(seat.x, seat.y, 420);
    return thick < thinning && random.nextDouble() < 0.985;
  }

  private boolean isOnWhiteCell(Seat seat) {
    for (WhiteCell white : whiteCells) {
      double dx = seat.x - white.x();
      double dy = seat.y - white.y();
      double closest = white.outline().towards(dx, dy) + seat.radius - 3;
      if (dx * dx + dy * dy < closest * closest) {
        return true;
      }
    }
    return false;
  }

  private boolean hasRoom(Seat seat) {
    double closest = random.nextDouble() < 0.006 ? 0.70 : 0.955;
    for (Seat other : neighbours(seat)) {
      if (distance(seat, other) < closest * (seat.radius + other.radius)) {
        return false;
      }
    }
    return true;
  }

  private RedCell redCell(Seat seat) {
    Outline outline = new Outline(seat.radius, 1 + 0.26 * square(), 0.045, random);
    double patch = density.rough(seat.x + 5000, seat.y, 520);
    boolean crenated = patch > 1.10 - 0.5 * crenation + random.nextDouble(-0.08, 0.08);
    if (random.nextDouble() < 0.09 * dryness) {
      double angle = random.nextDouble(2 * StrictMath.PI);
      outline.pointTowards(angle, random.nextDouble(0.15, 0.42));
      if (random.nextBoolean()) {
        outline.pointTowards(angle + 3.14 + random.nextDouble(-0.5, 0.5), 0.28);
      }
    } else if (crenated && random.nextDouble() < 0.8) {
      outline.crenate(random.nextDouble(0.04, 0.10), random);
    }
    pressFlat(outline, seat);
    outline.smooth(crenated ? 1 : 4);
    double slitAngle = random.nextDouble(StrictMath.PI);
    double odd = random.nextDouble();
    double shift = 0.12 * seat.radius;
    return new RedCell(
        seat.x,
        seat.y,
        outline,
        layer(seat),
        random.nextDouble(0.92, 1.08),
        odd < 0.08 ? random.nextDouble(0.1, 0.3) : random.nextDouble(0.4, 1.0),
        random.nextDouble(-shift, shift),
        random.nextDouble(-shift, shift),
        1 + 1.3 * square() * square(),
        new double[] {StrictMath.cos(slitAngle), StrictMath.sin(slitAngle)},
        odd > 0.95 ? random.nextDouble(0.15, 0.4) : 0);
  }

  /** Cells around a white cell lie as deep as it does, the others in patches. */
  private int layer(Seat seat) {
    for (int i = 0; i < whiteCells.size(); i++) {
      if (whiteCells.get(i).box().reaches(seat.x, seat.y, seat.radius + 8)) {
        return FieldScene.FREE_LAYERS + i;
      }
    }
    return density.at(seat.x, seat.y + 9000, 240) > 0.5 ? 1 : 0;
  }

  private double square() {
    double part = random.nextDouble();
    return part * part;
  }

  private void pressFlat(Outline outline, Seat seat) {
    for (Seat other : neighbours(seat)) {
      double distance = distance(seat, other);
      double both = seat.radius + other.radius;
      if (distance > 0.88 * both) { // so it is not itself
        double share = distance * seat.radius / both;
        outline.flatten(other.x - seat.x, other.y - seat.y, share - 0.9);
      }
    }
    for (WhiteCell white : whiteCells) {
      double dx = white.x() - seat.x;
      double dy = white.y() - seat.y;
      double distance = StrictMath.sqrt(dx * dx + dy * dy);
      outline.flatten(dx, dy, distance - white.outline().towards(-dx, -dy) + 1);
    }
  }

  private static double distance(Seat a, Seat b) {
    return StrictMath.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
  }

  private List<Seat> neighbours(Seat seat) {
    List<Seat> neighbours = new ArrayList<>();
    for (int dy = -BIN; dy <= BIN; dy += BIN) {
      for (int dx = -BIN; dx <= BIN; dx += BIN) {
        double x = seat.x + dx + BEYOND;
        double y = seat.y + dy + BEYOND;
        if (x >= 0 && y >= 0 && x < BINS_X * BIN && y < BINS_Y * BIN) {
          neighbours.addAll(bin(seat.x + dx, seat.y + dy));
        }
      }
    }
    return neighbours;
  }

  private List<Seat> bin(double x, double y) {
    int row = (int) ((y + BEYOND) / BIN);
    int column = (int) ((x + BEYOND) / BIN);
    return bins.get(row * BINS_X + column);
  }
}
