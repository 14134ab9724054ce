package org.leukostack.jpeg;

import java.util.List;
import org.leukostack.jpeg.CodedComponent.Description;

/**
 * What the frame header of a JPEG says.
 *
 * @param width in pixels
 * @param height in pixels
 * @param progressive whether the coefficients come bit by bit
 */
record FrameHeader(int width, int height, boolean progressive, List<Description> components) {}
