package org.leukostack.demo;

/**
 * A white cell of the smear.
 *
 * @param radius mean radius in pixels
 * @param depth the plane where it is in focus
 * @param seed of everything inside the cell
 */
record WhiteCell(
    WhiteCellKind kind,
    double x,
    double y,
    double radius,
    Outline outline,
    double depth,
    long seed) {

  Box box() {
    return Box.around(
        x - outline.left() - 2,
        y - outline.top() - 2,
        x + outline.right() + 2,
        y + outline.bottom() + 2);
  }
}
