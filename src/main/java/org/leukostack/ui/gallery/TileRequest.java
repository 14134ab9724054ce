package org.leukostack.ui.gallery;

import org.leukostack.model.BoundingBox;
import org.leukostack.model.Plane;

/**
 * A crop that a tile shows.
 *
 * @param box in force of its cell
 * @param cropSize edge length in pixels
 */
record TileRequest(Plane plane, BoundingBox box, int cropSize) {}
