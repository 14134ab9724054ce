package org.leukostack.demo;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.leukostack.demo.WhiteCellKind.Cytoplasm;

/** Paints a white cell: cytoplasm, nucleus, granules. */
final class WhiteCellPainter {

  private final WhiteCell cell;
  private final Nucleus nucleus;
  private final Texture texture;
  private final Sprite sprite;
  private final RandomGenerator random;

  private WhiteCellPainter(WhiteCell cell) {
    this.cell = cell;
    random = new SplittableRandom(cell.seed());
    nucleus = new Nucleus(cell.kind(), cell.radius(), random);
    texture = new Texture(random.nextLong());
    Outline outline = cell.outline();
    sprite =
        new Sprite(
            cell.x() - outline.left(),
            cell.y() - outline.top(),
            cell.x() + outline.right(),
            cell.y() + outline.bottom(),
            cell.depth());
  }

  static Sprite paint(WhiteCell cell) {
    WhiteCellPainter painter = new WhiteCellPainter(cell);
    painter.paintBody();
    new Granules(painter.sprite, cell, painter.nucleus, painter.random).strew();
    return painter.sprite;
  }

  private void paintBody() {
    for (int y = 0; y < sprite.height; y++) {
      for (int x = 0; x < sprite.width; x++) {
        paintPixel(y * sprite.width + x, sprite.x + x - cell.x(), sprite.y + y - cell.y());
      }
    }
  }

  private void paintPixel(int pixel, double dx, double dy) {
    double uneven = 2.4 * (texture.at(dx, dy, 13) - 0.5) + 1.4 * (texture.at(dx + 40, dy, 4) - 0.5);
    double inside = cell.outline().towards(dx, dy) - Math.sqrt(dx * dx + dy * dy) + uneven;
    if (inside < -Sprite.MARGIN) {
      return;
    }
    boolean smudge = cell.kind() == WhiteCellKind.SMUDGE;
    double distance = nucleus.distance(dx, dy);
    double chromatin = nucleus.chromatin(dx, dy, distance);
    double body = Curves.step(-1.2, 1.8, inside);
    double amount = cytoplasm(dx, dy, inside, distance) * body;
    sprite.add(pixel, cell.kind().cytoplasm.stain(), amount * (1 - 0.7 * Math.min(chromatin, 1)));
    sprite.add(pixel, Stain.CHROMATIN, chromatin * (smudge ? 1 : body));
    sprite.thickness[pixel] = (float) ((smudge ? 0 : 0.16 * body) + 0.16 * chromatin);
  }

  private double cytoplasm(double dx, double dy, double inside, double toNucleus) {
    WhiteCellKind kind = cell.kind();
    double patches = texture.rough(dx + 90, dy, 9);
    Cytoplasm around = kind.cytoplasm;
    double even = around.amount() * (1 + 2 * around.patchiness() * (patches - 0.5));
    return switch (kind) {
      case REACTIVE_LYMPHOCYTE -> even * (0.7 + 1.0 * Curves.bell(inside, 8));
      case PLASMA_CELL -> even * (1 - 0.8 * halo(dx, dy) * Curves.step(14, 3, toNucleus));
      case LYMPHOCYTE, BLAST -> even * (0.85 + 0.35 * Curves.bell(inside, 4));
      case EOSINOPHIL, BASOPHIL, NEUTROPHIL, MONOCYTE, BAND, MYELOCYTE, SMUDGE ->
          even * (0.92 + 0.25 * Curves.bell(inside, 2.5));
    };
  }

  /** The pale Golgi zone lies on the side of the nucleus that faces the middle of the cell. */
  private double halo(double dx, double dy) {
    double away = Math.sqrt(dx * dx + dy * dy);
    return Curves.step(0.85 * cell.radius(), 0.35 * cell.radius(), away);
  }
}
