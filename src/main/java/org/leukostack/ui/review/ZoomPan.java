package org.leukostack.ui.review;

/**
 * How the image is looked at, whatever the size of the window.
 *
 * @param scale screen pixels an image pixel
 * @param centreX of the view, in image pixels
 * @param centreY of the view, in image pixels
 */
public record ZoomPan(double scale, double centreX, double centreY) {}
