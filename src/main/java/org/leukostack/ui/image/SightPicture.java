package org.leukostack.ui.image;

import org.leukostack.jpeg.ArgbPicture;

/**
 * What of a plane is seen, at the size at which it is seen.
 *
 * @param picture premultiplied: at the edges of the plane its pixels are partly transparent
 * @param x of its left edge in the view, in view units
 * @param y of its upper edge in the view, in view units
 * @param scale view units per pixel of it
 */
record SightPicture(ArgbPicture picture, double x, double y, double scale) {}
