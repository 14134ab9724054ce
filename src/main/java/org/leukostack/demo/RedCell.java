package org.leukostack.demo;

/**
 * A red cell of the smear.
 *
 * @param layer index of the layer that it lies in, see {@link FieldScene#layerDepth}
 * @param density thickness of its rim, 1 for most
 * @param pallor how much thinner its middle is, 0 to 1
 * @param pallorX where the middle of the pallor lies, in pixels from the cell's own middle
 * @param slit how far the pallor is drawn out to a slit, 1 for round
 * @param slitTurn cosine and sine of the slit's direction
 * @param ring thickness of a ring in the pallor, as of a target cell; 0 for most
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RedCell(
    double x,
    double y,
    Outline outline,
    int layer,
    double density,
    double pallor,
    double pallorX,
    double pallorY,
    double slit,
    double[] slitTurn,
    double ring) {

  Box box() {
    return Box.around(
        x - outline.left(), y - outline.top(), x + outline.right(), y + outline.bottom());
  }

  /** Thickness at a place, from the middle of the cell. */
  double thickness(double dx, double dy) {
    double radius = outline.towards(dx, dy);
    double inside = radius - Math.sqrt(dx * dx + dy * dy);
    if (inside < -1) {
      return 0;
    }
    double u = (dx - pallorX) * slitTurn[0] + (dy - pallorY) * slitTurn[1];
    double v = (dy - pallorY) * slitTurn[0] - (dx - pallorX) * slitTurn[1];
    double middle = Math.sqrt(u * u / slit + v * v * slit) / radius;
    double dimple = 0.40 * Curves.bell(middle, 0.55) + 0.60 * Curves.bell(middle, 0.26);
    double dome = 0.90 + 0.14 * Curves.step(0.1, 0.9, middle);
    double target = ring == 0 ? 0 : ring * Curves.bell(middle - 0.08, 0.11);
    return density * Curves.step(-0.9, 1.3, inside) * (dome - pallor * dimple + target);
  }
}
