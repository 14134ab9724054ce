package org.leukostack.ui.review;

/**
 * The zoom and pan of the image, independent of the window's size.
 *
 * @param scale screen pixels an image pixel
 * @param centreX of the view, in image pixels
 * @param centreY of the view, in image pixels
 */
public record ZoomPan(double scale, double centreX, double centreY) {}
