package org.leukostack.demo;

import java.util.List;

/**
 * What lies where in one field of view.
 *
 * @param depth of the upper layer of red cells; the deeper one follows one plane later
 * @param seed of the picture's own accidents: film, noise
 */
record FieldScene(
    List<WhiteCell> whiteCells,
    List<RedCell> redCells,
    List<Platelet> platelets,
    double depth,
    long seed) {

  static final int WIDTH = 1920;
  static final int HEIGHT = 1200;

  /** Layers of red cells that lie by themselves; more follow, one around each white cell. */
  static final int FREE_LAYERS = 2;

  double layerDepth(int layer) {
    return layer < FREE_LAYERS
        ? depth + layer
        : whiteCells.get(layer - FREE_LAYERS).depth() - RedCellLayer.SHARPEST_ABOVE;
  }
}
