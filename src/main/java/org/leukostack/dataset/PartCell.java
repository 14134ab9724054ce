package org.leukostack.dataset;

import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.PreClass;

/**
 * A cell of which a part has crops.
 *
 * @param crop its number on the slide, as an export of the same cells counts it
 * @param field in which it is
 * @param cellKey its name within the field
 * @param preClass the class in force
 * @param box in force, in pixels of the image
 * @param window of its crops
 * @param best the stack number of its best plane: a person's, else the sharpest
 */
public record PartCell(
    int crop,
    PartField field,
    String cellKey,
    PreClass preClass,
    BoundingBox box,
    CropWindow window,
    int best) {}
