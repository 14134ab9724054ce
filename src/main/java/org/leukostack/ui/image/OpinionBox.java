package org.leukostack.ui.image;

import org.leukostack.model.BoundingBox;

/**
 * The box that a reader gave a cell.
 *
 * @param reader from 0; each has a line of its own
 * @param name of the reader, written beside the box
 * @param box in pixels of the image
 */
public record OpinionBox(int reader, String name, BoundingBox box) {}
